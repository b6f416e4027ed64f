package clinic.telerehab.program.picture;

import static clinic.telerehab.program.picture.Palette.outlined;

import clinic.telerehab.program.picture.Svg.Ink;
import java.util.List;

/// Paints the things that the figure holds or wears, and marks on it.
final class PropPainter {
    private static final double ROD = 3;
    private static final double MARK_RADIUS = 12;

    private final Svg svg;
    private final Skeleton body;

    PropPainter(Svg svg, Skeleton body) {
        this.svg = svg;
        this.body = body;
    }

    void paint(Prop prop) {
        Point at = prop.place(body);
        List<Point> through =
                prop.through().stream().map(anchor -> anchor.in(body)).toList();
        switch (prop.kind()) {
            case BALL -> ball(at, prop.sized(28, 0).x());
            case WEIGHT -> weight(at);
            case BAND -> line(through, Palette.BAND, ROD);
            case STRAP -> line(through, Palette.STRAP, ROD);
            case WIRE -> svg.line(through, Ink.drawn(Palette.INK, 1.4));
            case STICK -> stick(through);
            case HEAT_PACK -> turned(prop, at, prop.sized(20, 8), Palette.HEAT);
            case COLD_PACK -> turned(prop, at, prop.sized(20, 8), Palette.WATER);
            case CUSHION -> turned(prop, at, prop.sized(30, 8), Palette.BALL);
            case BAR -> bar(at, prop.sized(15, 0).x());
            case MARK -> mark(at, prop.sized(MARK_RADIUS, 0).x());
            case DEVICE -> device(at);
            case BOX, CHAIR, WALL, TABLE, BIKE, CROSS_TRAINER, BENCH, BOARD, POOL, MACHINE ->
                new FurniturePainter(svg).paint(prop, at);
        }
    }

    private void ball(Point centre, double radius) {
        svg.shape(List.of(Outline.round(centre, radius)), outlined(Palette.BALL));
        svg.line(
                List.of(
                        centre.moved(150, radius * 0.72),
                        centre.moved(128, radius * 0.78),
                        centre.moved(106, radius * 0.72)),
                Ink.drawn(Palette.PAPER, ROD));
    }

    private void weight(Point grip) {
        Point bell = grip.plus(new Point(0, -12));
        svg.shape(List.of(Outline.round(grip.plus(new Point(0, -3)), 5.5)), new Ink("none", Palette.INK, 3));
        svg.shape(List.of(Outline.round(bell, 9)), outlined(Palette.METAL));
    }

    private void line(List<Point> points, String colour, double width) {
        svg.line(points, Ink.drawn(Palette.PAPER, width + 2));
        svg.line(points, Ink.drawn(colour, width));
    }

    private void stick(List<Point> points) {
        svg.line(points, Ink.drawn(Palette.INK, ROD + 2.4));
        svg.line(points, Ink.drawn(Palette.WOOD, ROD));
    }

    private void turned(Prop prop, Point centre, Point size, String colour) {
        svg.shape(List.of(Outline.turnedBox(centre, size.x(), size.y(), prop.angle())), outlined(colour));
    }

    /// Seen along its axis.
    private void bar(Point centre, double plate) {
        svg.shape(List.of(Outline.round(centre, plate)), outlined(Palette.METAL));
        svg.shape(List.of(Outline.round(centre, ROD)), outlined(Palette.WOOD));
    }

    private void mark(Point centre, double radius) {
        svg.open("g", " opacity=\"0.35\"");
        svg.circle(centre, radius, Ink.filled(Palette.MOVE));
        svg.close("g");
        svg.circle(centre, radius, Ink.drawn(Palette.MOVE, 1.6));
    }

    private void device(Point corner) {
        svg.box(corner.plus(new Point(0, -26)), 20, 26, 3, outlined(Palette.METAL));
        svg.line(
                List.of(
                        corner.plus(new Point(3, -13)),
                        corner.plus(new Point(7, -13)),
                        corner.plus(new Point(9, -6)),
                        corner.plus(new Point(12, -19)),
                        corner.plus(new Point(14, -13)),
                        corner.plus(new Point(17, -13))),
                Ink.drawn(Palette.MOVE, 1.8));
    }
}
