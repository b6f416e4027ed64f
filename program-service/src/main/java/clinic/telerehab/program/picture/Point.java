package clinic.telerehab.program.picture;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// A place in the picture in centimetres: to the right, and up from the ground.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"x", "y"})
public record Point(double x, double y) {

    /// @param degrees counted from the right over the top
    static Point towards(double degrees, double distance) {
        double angle = Math.toRadians(degrees);
        return new Point(Math.cos(angle) * distance, Math.sin(angle) * distance);
    }

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    /// This point, moved in a direction.
    Point moved(double degrees, double distance) {
        return plus(towards(degrees, distance));
    }

    /// The point between this and another, 0 here and 1 there.
    Point between(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// The direction in which another lies, in degrees.
    double direction(Point other) {
        return Math.toDegrees(Math.atan2(other.y - y, other.x - x));
    }
}
