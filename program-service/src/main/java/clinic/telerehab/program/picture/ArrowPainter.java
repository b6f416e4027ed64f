package clinic.telerehab.program.picture;

import clinic.telerehab.program.picture.Svg.Ink;
import java.util.ArrayList;
import java.util.List;

/// Paints what changes from one pose to the next: an arrow along the way that a part of the body takes.
final class ArrowPainter {
    private static final int STEPS = 16;
    private static final double SHORTEST = 6;
    private static final double LINE = 2.6;
    private static final double HALO = 6;
    private static final double HEAD = 8;
    private static final double HEAD_ANGLE = 150;
    private static final double CLEAR = 7;

    private final Svg svg;

    ArrowPainter(Svg svg) {
        this.svg = svg;
    }

    /// @param stances the poses on the way, from start to end
    static List<Point> way(Stance from, Stance to, Joint joint) {
        List<Point> way = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            way.add(Skeleton.of(from.between(to, (double) i / STEPS)).at(joint));
        }
        return cut(way);
    }

    void paint(List<Point> way, boolean both) {
        List<Point> shown = way;
        Point tip = shown.getLast();
        Point tail = shown.getFirst();
        List<List<Point>> heads = new ArrayList<>();
        heads.add(head(tip, shown.get(shown.size() - 2).direction(tip)));
        if (both) {
            heads.add(head(tail, shown.get(1).direction(tail)));
        }
        svg.line(shown, Ink.drawn(Palette.PAPER, HALO));
        svg.shape(heads, new Ink(Palette.MOVE, Palette.PAPER, HALO - LINE));
        svg.line(shown, Ink.drawn(Palette.MOVE, LINE));
        svg.shape(heads, Ink.filled(Palette.MOVE));
    }

    void paint(Pose.Arrow arrow) {
        paint(
                arrow.square()
                        ? square(arrow.from(), arrow.to())
                        : Outline.bow(arrow.from(), arrow.to(), arrow.bulge()),
                arrow.both());
    }

    /// Round, and back to shortly before its start.
    private static List<Point> square(Point from, Point to) {
        Point last = new Point(from.x(), to.y());
        return List.of(from, new Point(to.x(), from.y()), to, last, last.between(from, 0.6));
    }

    /// Ends before the body does, where there is room.
    private static List<Point> cut(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distance(way.get(i));
        }
        if (length < SHORTEST + CLEAR) {
            return way;
        }
        Point end = way.getLast();
        List<Point> cut = new ArrayList<>();
        for (Point point : way) {
            if (cut.size() < 2 || point.distance(end) >= CLEAR) {
                cut.add(point);
            }
        }
        return cut;
    }

    private static List<Point> head(Point tip, double direction) {
        Point peak = tip.moved(direction, HEAD * 0.55);
        return List.of(peak, peak.moved(direction + HEAD_ANGLE, HEAD), peak.moved(direction - HEAD_ANGLE, HEAD));
    }
}
