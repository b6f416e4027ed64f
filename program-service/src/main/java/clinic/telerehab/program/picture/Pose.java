package clinic.telerehab.program.picture;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One moment of an exercise; what it leaves out is as in the pose it is based on.
///
/// @param base the name of the pose it is based on
/// @param view from where this pose is looked at, when not as the picture is
/// @param hip where the hips are
/// @param trunk the direction from hips to shoulders in degrees from the right over the top
/// @param rounded how far the back is rounded; hollow when negative
/// @param head flexion of the head towards the chest
/// @param holds true when the patient stays here for a while
/// @param moves what has moved since the pose before; an arrow shows how
/// @param arrows further arrows
/// @param props the things that are there in this pose only
public record Pose(
        @Nullable String base,
        @Nullable View view,
        @Nullable Point hip,
        @Nullable Double trunk,
        @Nullable Double rounded,
        @Nullable Double head,
        @Nullable Limb nearArm,
        @Nullable Limb farArm,
        @Nullable Limb nearLeg,
        @Nullable Limb farLeg,
        boolean holds,
        List<Joint> moves,
        List<Arrow> arrows,
        List<Prop> props) {
    private static final Limb HANGING = new Limb(null, null, null, null, null, false, null, null);
    private static final double UPRIGHT = 90;

    /// An arrow that no joint draws.
    ///
    /// @param bulge how far it bows out to the left of its way
    /// @param both true when it points both ways
    /// @param square true when it goes round a square with its ends as corners
    public record Arrow(Point from, Point to, double bulge, boolean both, boolean square) {}

    public Pose {
        moves = Objects.requireNonNullElse(moves, List.of());
        arrows = Objects.requireNonNullElse(arrows, List.of());
        props = Objects.requireNonNullElse(props, List.of());
    }

    /// This pose with what it leaves out taken from another; moves, arrows and props are never taken over.
    Pose over(Pose other) {
        return new Pose(
                other.base,
                view == null ? other.view : view,
                hip == null ? other.hip : hip,
                trunk == null ? other.trunk : trunk,
                rounded == null ? other.rounded : rounded,
                head == null ? other.head : head,
                nearArm == null ? other.nearArm : nearArm,
                farArm == null ? other.farArm : farArm,
                nearLeg == null ? other.nearLeg : nearLeg,
                farLeg == null ? other.farLeg : farLeg,
                holds,
                moves,
                arrows,
                props);
    }

    Point hips() {
        return Objects.requireNonNullElse(hip, new Point(0, Body.THIGH + Body.SHANK));
    }

    double trunkDirection() {
        return trunk == null ? UPRIGHT : trunk;
    }

    double rounding() {
        return rounded == null ? 0 : rounded;
    }

    double headFlexion() {
        return head == null ? 0 : head;
    }

    Limb arm(boolean near) {
        return Objects.requireNonNullElse(near ? nearArm : farArm, HANGING);
    }

    Limb leg(boolean near) {
        return Objects.requireNonNullElse(near ? nearLeg : farLeg, HANGING);
    }
}
