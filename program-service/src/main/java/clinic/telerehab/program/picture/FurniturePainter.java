package clinic.telerehab.program.picture;

import static clinic.telerehab.program.picture.Palette.outlined;

import clinic.telerehab.program.picture.Svg.Ink;
import java.util.ArrayList;
import java.util.List;

/// Paints what stands in the room.
final class FurniturePainter {
    private static final double SEAT = 42;
    private static final double BACKREST = 42;
    private static final double POST = 5;

    private final Svg svg;

    FurniturePainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Prop prop, Point at) {
        switch (prop.kind()) {
            case BOX -> box(at, prop.sized(34, 26));
            case CHAIR -> chair(at);
            case WALL -> wall(at, prop.sized(8, 175));
            case TABLE -> table(at, prop.sized(180, 8));
            case BIKE -> bike(at);
            case CROSS_TRAINER -> crossTrainer(at);
            case BENCH -> bench(at);
            case BOARD -> board(at, prop);
            case POOL -> pool(at, prop.sized(180, 130));
            case MACHINE -> machine(at);
            default -> throw new IllegalArgumentException(prop.kind() + " does not stand in the room");
        }
    }

    private void box(Point bottom, Point size) {
        svg.box(bottom.plus(new Point(-size.x() / 2, 0)), size.x(), size.y(), 1.5, outlined(Palette.WOOD));
        double middle = bottom.y() + size.y() * 0.68;
        svg.line(
                List.of(new Point(bottom.x() - 6, middle), new Point(bottom.x() + 6, middle)),
                Ink.drawn(Palette.INK, 2.4));
    }

    private void chair(Point edge) {
        double height = edge.y();
        double back = edge.x() - SEAT;
        svg.box(new Point(back, 0), POST, height, 1, outlined(Palette.WOOD));
        svg.box(new Point(edge.x() - POST, 0), POST, height, 1, outlined(Palette.WOOD));
        svg.box(new Point(back, height), POST, BACKREST, 2, outlined(Palette.WOOD));
        svg.box(new Point(back - 1, height - 5), SEAT + 2, 5, 2, outlined(Palette.WOOD));
    }

    private void wall(Point foot, Point size) {
        svg.box(foot, size.x(), size.y(), 0, Ink.filled(Palette.METAL));
        double side = size.x() > 0 ? foot.x() : foot.x() + size.x();
        svg.line(
                List.of(new Point(side, foot.y()), new Point(side, foot.y() + size.y())), Ink.drawn(Palette.GROUND, 2));
        svg.line(
                List.of(new Point(side + size.x(), foot.y()), new Point(side + size.x(), foot.y() + size.y())),
                Ink.drawn(Palette.GROUND, 2));
    }

    private void table(Point top, Point size) {
        double left = top.x() - size.x() / 2;
        double legs = top.y() - size.y();
        svg.box(new Point(left + 14, 0), POST, legs, 1, outlined(Palette.METAL));
        svg.box(new Point(left + size.x() - 14 - POST, 0), POST, legs, 1, outlined(Palette.METAL));
        svg.box(new Point(left, legs), size.x(), size.y(), 3, outlined(Palette.BALL));
    }

    private void rods(List<Point> points) {
        svg.line(points, Ink.drawn(Palette.INK, 6.6));
        svg.line(points, Ink.drawn(Palette.METAL, 4));
    }

    /// @param crank the centre of the pedals
    private void bike(Point crank) {
        double x = crank.x();
        double y = crank.y();
        rods(List.of(new Point(x - 44, 3), new Point(x + 44, 3)));
        rods(List.of(new Point(x - 6, 3), crank, new Point(x - 20, y + 52)));
        rods(List.of(crank, new Point(x + 34, y + 22), new Point(x + 30, y + 78), new Point(x + 20, y + 82)));
        rods(List.of(new Point(x + 34, y + 22), new Point(x + 34, 3)));
        svg.shape(List.of(Outline.round(new Point(x + 30, y), 22)), outlined(Palette.BALL));
        svg.shape(List.of(Outline.round(crank, 9)), outlined(Palette.METAL));
        svg.shape(
                List.of(Outline.tapered(new Point(x - 30, y + 52), 4, new Point(x - 10, y + 52), 2.6)),
                outlined(Palette.INK));
    }

    private void crossTrainer(Point centre) {
        double x = centre.x();
        svg.shape(List.of(Outline.round(new Point(x - 52, 26), 22)), outlined(Palette.BALL));
        rods(List.of(new Point(x - 66, 3), new Point(x + 58, 3)));
        rods(List.of(new Point(x + 46, 3), new Point(x + 40, 128), new Point(x + 32, 134)));
        rods(List.of(new Point(x - 52, 14), new Point(x + 44, 20)));
        rods(List.of(new Point(x - 52, 36), new Point(x + 43, 44)));
    }

    /// A slanted bench: the pad for the thighs, the rollers for the ankles.
    private void bench(Point foot) {
        double x = foot.x();
        rods(List.of(new Point(x - 62, 3), new Point(x + 30, 3)));
        rods(List.of(new Point(x + 8, 3), new Point(x + 2, 58)));
        rods(List.of(new Point(x + 2, 42), new Point(x - 52, 16), new Point(x - 54, 3)));
        svg.shape(List.of(Outline.tapered(new Point(x - 14, 50), 5, new Point(x + 10, 66), 5)), outlined(Palette.BALL));
    }

    private void board(Point bottom, Prop prop) {
        List<Point> dome = new ArrayList<>();
        Outline.arc(dome, bottom.plus(new Point(0, 12)), 12, 180, 360);
        svg.shape(List.of(dome), outlined(Palette.METAL));
        svg.shape(
                List.of(Outline.turnedBox(bottom.plus(new Point(0, 13)), 62, 5, prop.angle())), outlined(Palette.WOOD));
    }

    /// The water stands to the given height; it is seen through.
    private void pool(Point corner, Point size) {
        svg.open("g", " opacity=\"0.38\"");
        svg.box(corner, size.x(), size.y(), 0, Ink.filled(Palette.WATER));
        svg.close("g");
        List<Point> waves = new ArrayList<>();
        for (int i = 0; i <= size.x(); i += 3) {
            waves.add(corner.plus(new Point(i, size.y() + 1.6 * Math.sin(i / 5.0))));
        }
        svg.line(waves, Ink.drawn(Palette.WATER, 2.6));
    }

    /// A seat with a column behind it and a padded arm before the chest.
    private void machine(Point edge) {
        double back = edge.x() - SEAT;
        rods(List.of(new Point(back - 22, 3), new Point(edge.x() + 24, 3)));
        rods(List.of(new Point(back - 16, 3), new Point(back - 16, 140)));
        svg.box(new Point(back - 30, 20), 14, 40, 1, outlined(Palette.METAL));
        rods(List.of(new Point(edge.x() - 16, 3), new Point(edge.x() - 16, edge.y() - 6)));
        svg.box(new Point(back, edge.y() - 7), SEAT, 7, 3, outlined(Palette.BALL));
        svg.box(new Point(back - 6, edge.y() + 4), 7, 44, 3, outlined(Palette.BALL));
    }
}
