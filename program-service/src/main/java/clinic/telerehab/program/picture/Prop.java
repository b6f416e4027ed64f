package clinic.telerehab.program.picture;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A thing that the exercise needs, or a mark on the figure.
///
/// @param at where it is: see [Kind] for which of its places is meant
/// @param on the joint it is at, instead of a place; `at` is then counted from there
/// @param size width and height, or the radius in the first
/// @param angle how far it is turned
/// @param through the places a band, strap, stick or wire passes
/// @param front true when it hides the figure
public record Prop(
        Kind kind,
        @Nullable Point at,
        @Nullable Joint on,
        @Nullable Point size,
        double angle,
        List<Anchor> through,
        boolean front) {

    /// What it is, and which of its places is named.
    public enum Kind {
        /// centre
        BALL,
        /// middle of the bottom
        BOX,
        /// front edge of the seat, which faces right
        CHAIR,
        /// foot of the side that the figure sees
        WALL,
        /// centre of the handle
        WEIGHT,
        /// passes `through`
        BAND,
        /// passes `through`
        STRAP,
        /// passes `through`
        STICK,
        /// passes `through`
        WIRE,
        /// centre
        HEAT_PACK,
        /// centre
        COLD_PACK,
        /// centre
        CUSHION,
        /// middle of the top
        TABLE,
        /// centre, size is that of the figure's machine
        BIKE,
        /// centre of the pedals' way
        CROSS_TRAINER,
        /// middle of the bottom
        BENCH,
        /// centre of the bar
        BAR,
        /// middle of the bottom
        BOARD,
        /// lower left corner of the bath
        POOL,
        /// centre
        MARK,
        /// upper left corner of the device
        DEVICE,
        /// front edge of the seat
        MACHINE
    }

    /// A place, or a joint with a distance from it.
    public record Anchor(@Nullable Joint on, @Nullable Point at) {
        Point in(Skeleton skeleton) {
            return place(on, at, skeleton);
        }
    }

    private static final Point NOWHERE = new Point(0, 0);

    public Prop {
        through = Objects.requireNonNullElse(through, List.of());
    }

    Point place(Skeleton skeleton) {
        return place(on, at, skeleton);
    }

    Point sized(double width, double height) {
        return Objects.requireNonNullElse(size, new Point(width, height));
    }

    private static Point place(@Nullable Joint on, @Nullable Point at, Skeleton skeleton) {
        Point shift = Objects.requireNonNullElse(at, NOWHERE);
        return on == null ? shift : skeleton.at(on).plus(shift);
    }
}
