package clinic.telerehab.program.picture;

import java.util.ArrayList;
import java.util.List;

/// The outlines of which figures are made. Pure.
final class Outline {
    private static final int STEP = 15;
    private static final int HALF_TURN = 180;
    private static final int FULL_TURN = 360;
    private static final int RIGHT_ANGLE = 90;

    private Outline() {}

    /// Two circles and what lies between: a part of a limb, thicker at one end.
    static List<Point> tapered(Point from, double fromRadius, Point to, double toRadius) {
        double distance = from.distance(to);
        if (distance <= Math.abs(fromRadius - toRadius)) {
            return fromRadius >= toRadius ? round(from, fromRadius) : round(to, toRadius);
        }
        double direction = from.direction(to);
        double lean = Math.toDegrees(Math.acos((fromRadius - toRadius) / distance));
        List<Point> outline = new ArrayList<>();
        arc(outline, to, toRadius, direction - lean, direction + lean);
        arc(outline, from, fromRadius, direction + lean, direction + FULL_TURN - lean);
        return outline;
    }

    static List<Point> round(Point centre, double radius) {
        List<Point> outline = new ArrayList<>();
        arc(outline, centre, radius, 0, FULL_TURN);
        return outline;
    }

    /// A rectangle about its centre.
    static List<Point> turnedBox(Point centre, double width, double height, double angle) {
        List<Point> outline = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) {
            double along = corner == 0 || corner == 3 ? width / 2 : -width / 2;
            double across = corner < 2 ? height / 2 : -height / 2;
            outline.add(centre.moved(angle, along).moved(angle + RIGHT_ANGLE, across));
        }
        return outline;
    }

    /// The part of a round head that hair covers: an arc, and a softer line back.
    static List<Point> cap(Point centre, double radius, double from, double to, Point inner) {
        List<Point> outline = new ArrayList<>();
        arc(outline, centre, radius, from, to);
        Point start = outline.getFirst();
        Point end = outline.getLast();
        for (int i = 1; i < 6; i++) {
            double share = i / 6.0;
            outline.add(end.between(inner, share).between(inner.between(start, share), share));
        }
        return outline;
    }

    static void arc(List<Point> outline, Point centre, double radius, double from, double to) {
        int steps = Math.max(2, (int) Math.ceil(Math.abs(to - from) / STEP));
        for (int i = 0; i <= steps; i++) {
            outline.add(centre.moved(from + (to - from) * i / steps, radius));
        }
    }

    /// A line that bows out to its left.
    static List<Point> bow(Point from, Point to, double bulge) {
        List<Point> line = new ArrayList<>();
        double direction = from.direction(to) + RIGHT_ANGLE;
        for (int i = 0; i <= 12; i++) {
            double share = i / 12.0;
            line.add(from.between(to, share).moved(direction, bulge * Math.sin(Math.toRadians(HALF_TURN * share))));
        }
        return line;
    }
}
