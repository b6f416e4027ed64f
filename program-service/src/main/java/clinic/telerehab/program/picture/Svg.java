package clinic.telerehab.program.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Writes shapes as SVG. Takes centimetres upwards and turns them over, since SVG counts downwards.
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /// How a shape is filled and outlined.
    ///
    /// @param line the colour of the outline; `none` for a shape without
    record Ink(String fill, String line, double width) {
        static Ink filled(String colour) {
            return new Ink(colour, "none", 0);
        }

        static Ink drawn(String colour, double width) {
            return new Ink("none", colour, width);
        }
    }

    void open(String element, String attributes) {
        text.append('<').append(element).append(attributes).append('>');
    }

    void close(String element) {
        text.append("</").append(element).append(">\n");
    }

    /// An element of words, in which what XML reserves is replaced.
    void words(String element, String id, String words) {
        open(element, " id=\"%s\"".formatted(id));
        text.append(escaped(words));
        close(element);
    }

    void circle(Point centre, double radius, Ink ink) {
        text.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n"
                .formatted(number(centre.x()), number(-centre.y()), number(radius), attributes(ink)));
    }

    /// @param corner the lower left one
    void box(Point corner, double width, double height, double round, Ink ink) {
        text.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>\n"
                .formatted(
                        number(corner.x()),
                        number(-corner.y() - height),
                        number(width),
                        number(height),
                        number(round),
                        attributes(ink)));
    }

    void line(List<Point> points, Ink ink) {
        text.append("<path d=\"%s\"%s/>\n".formatted(through(points), attributes(ink)));
    }

    /// One shape of several outlines: what overlaps inside is not outlined.
    void shape(List<List<Point>> outlines, Ink ink) {
        var path = new StringBuilder();
        outlines.forEach(outline -> path.append(through(outline)).append('Z'));
        text.append("<path paint-order=\"stroke\" d=\"%s\"%s/>\n".formatted(path, attributes(ink)));
    }

    void number(Point centre, int number, String colour) {
        text.append(("<text x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"10\" font-weight=\"700\""
                        + " text-anchor=\"middle\" fill=\"%s\">%d</text>%n")
                .formatted(number(centre.x()), number(-centre.y() + 3.6), colour, number));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// One decimal, a millimetre of the figure, is all that can be seen.
    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String through(List<Point> points) {
        var path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(-point.y()));
        }
        return path.toString();
    }

    private static String attributes(Ink ink) {
        return ink.line().equals("none")
                ? " fill=\"%s\"".formatted(ink.fill())
                : String.format(
                        Locale.ROOT,
                        " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"",
                        ink.fill(),
                        ink.line(),
                        number(ink.width()));
    }
}
