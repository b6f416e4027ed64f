package clinic.telerehab.program.picture;

import static clinic.telerehab.program.picture.Palette.outlined;

import clinic.telerehab.program.picture.Svg.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Draws a picture. Pure: the same description and words give the same SVG.
public final class Drawing {
    private static final double PANEL = 230;
    private static final double ABOVE = 16;
    private static final double BELOW = 14;
    private static final double LOWEST = 104;
    private static final double SHEET_HEIGHT = 196;
    private static final int PIXELS = 2;
    private static final double BADGE = 8;
    private static final double FLOOR = -0.8;
    private static final double UNDER_MAT = -6.4;

    private final Picture picture;
    private final List<Stance> stances;
    private final double height;

    public Drawing(Picture picture) {
        this.picture = picture;
        this.stances = picture.poses().stream()
                .map(pose -> Stance.of(pose, picture.view()))
                .toList();
        this.height = Math.ceil(Math.max(LOWEST, top() + ABOVE + BELOW));
    }

    /// In CSS pixels.
    public int width() {
        return (int) PANEL * stances.size() * PIXELS;
    }

    /// In CSS pixels.
    public int height() {
        return (int) height * PIXELS;
    }

    /// @param language of title and description, which say what cannot be seen
    public String svg(String language, String title, String description) {
        var svg = new Svg();
        svg.open(
                "svg",
                (" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%d\" height=\"%d\" role=\"img\""
                                + " xml:lang=\"%s\" aria-labelledby=\"title description\" stroke-linejoin=\"round\""
                                + " stroke-linecap=\"round\"")
                        .formatted(
                                Svg.number(PANEL * stances.size()),
                                Svg.number(height),
                                width(),
                                height(),
                                Svg.escaped(language)));
        svg.words("title", "title", title);
        svg.words("desc", "description", description);
        svg.open("rect", " width=\"100%\" height=\"100%\" fill=\"" + Palette.PAPER + "\"");
        svg.close("rect");
        for (int i = 0; i < stances.size(); i++) {
            svg.open(
                    "g",
                    " transform=\"translate(%s %s)\"".formatted(Svg.number(PANEL * i), Svg.number(height - BELOW)));
            panel(svg, i);
            svg.close("g");
        }
        svg.close("svg");
        return svg.toString();
    }

    private double top() {
        if (picture.ground() == Picture.Ground.SHEET) {
            return SHEET_HEIGHT - ABOVE;
        }
        DoubleStream bodies = stances.stream()
                .map(Skeleton::of)
                .flatMap(body -> Stream.concat(
                        body.places().stream().map(Point::y),
                        Stream.of(body.at(Joint.HEAD).y() + Body.HEAD)))
                .mapToDouble(Double::doubleValue);
        DoubleStream things = Stream.concat(
                        picture.props().stream(), picture.poses().stream().flatMap(pose -> pose.props().stream()))
                .mapToDouble(Drawing::top);
        DoubleStream arrows = picture.poses().stream()
                .flatMap(pose -> pose.arrows().stream())
                .mapToDouble(arrow -> Math.max(arrow.from().y(), arrow.to().y()));
        return DoubleStream.concat(bodies, DoubleStream.concat(things, arrows))
                .max()
                .orElse(0);
    }

    private static double top(Prop prop) {
        Point at = Objects.requireNonNullElse(prop.at(), new Point(0, 0));
        return switch (prop.kind()) {
            case BALL -> at.y() + prop.sized(28, 0).x();
            case CHAIR -> at.y() + 42;
            case MACHINE -> 142;
            case WALL -> at.y() + prop.sized(8, 175).y();
            case BIKE -> at.y() + 84;
            case POOL -> at.y() + prop.sized(180, 130).y();
            default -> prop.on() == null ? at.y() : 0;
        };
    }

    private void panel(Svg svg, int index) {
        Pose pose = picture.poses().get(index);
        Skeleton body = Skeleton.of(stances.get(index));
        if (stances.get(index).view() != View.TOP) {
            ground(svg);
        }
        List<Prop> props =
                Stream.concat(picture.props().stream(), pose.props().stream()).toList();
        var things = new PropPainter(svg, body);
        props.stream().filter(prop -> !prop.front()).forEach(things::paint);
        var figure = new FigurePainter(svg, body);
        figure.paintFarHalf();
        figure.paintNearHalf();
        props.stream().filter(Prop::front).forEach(things::paint);
        arrows(svg, index);
        badge(svg, index, pose);
    }

    private void ground(Svg svg) {
        switch (picture.ground()) {
            case FLOOR -> floor(svg, FLOOR);
            case MAT -> {
                floor(svg, UNDER_MAT);
                svg.box(new Point(5, -5), PANEL - 10, 5, 2.5, outlined(Palette.MAT));
            }
            case SHEET -> svg.box(new Point(20, -6), 190, SHEET_HEIGHT - 6, 6, outlined(Palette.MAT));
            case NONE -> {}
        }
    }

    private static void floor(Svg svg, double height) {
        svg.line(List.of(new Point(3, height), new Point(PANEL - 3, height)), Ink.drawn(Palette.GROUND, 1.6));
    }

    private void arrows(Svg svg, int index) {
        var painter = new ArrowPainter(svg);
        Pose pose = picture.poses().get(index);
        List<List<Point>> ways = new ArrayList<>();
        if (index > 0) {
            pose.moves()
                    .forEach(joint -> ways.add(ArrowPainter.way(stances.get(index - 1), stances.get(index), joint)));
        }
        ways.forEach(way -> painter.paint(way, false));
        pose.arrows().forEach(painter::paint);
    }

    /// Number of the pose; a clock when it is held.
    private void badge(Svg svg, int index, Pose pose) {
        double y = height - BELOW - BADGE - 5;
        Point centre = new Point(BADGE + 5, y);
        svg.circle(centre, BADGE, Ink.filled(Palette.INK));
        svg.number(centre, index + 1, Palette.PAPER);
        if (pose.holds()) {
            Point clock = new Point(PANEL - BADGE - 6, y);
            svg.circle(clock, BADGE, new Ink(Palette.PAPER, Palette.MOVE, 2.4));
            svg.line(
                    List.of(clock.plus(new Point(0, 5)), clock, clock.plus(new Point(3.6, -2))),
                    Ink.drawn(Palette.MOVE, 2));
        }
    }
}
