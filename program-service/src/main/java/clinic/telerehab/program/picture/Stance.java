package clinic.telerehab.program.picture;

import java.util.Objects;

/// A pose as directions in the picture, from which every place of the body follows.
record Stance(
        View view,
        Point hip,
        double trunk,
        double rounding,
        double headFlexion,
        Held nearArm,
        Held farArm,
        Held nearLeg,
        Held farLeg) {
    private static final double HALF_TURN = 180;
    private static final double FULL_TURN = 360;
    private static final double RIGHT_ANGLE = 90;
    private static final double SPLAYED = 20;

    /// The directions of the parts of a limb in degrees.
    record Held(double upper, double lower, double end, double upperLength, double lowerLength) {
        Held between(Held other, double share) {
            return new Held(
                    turned(upper, other.upper, share),
                    turned(lower, other.lower, share),
                    turned(end, other.end, share),
                    upperLength + (other.upperLength - upperLength) * share,
                    lowerLength + (other.lowerLength - lowerLength) * share);
        }
    }

    static Stance of(Pose pose, View usual) {
        View view = Objects.requireNonNullElse(pose.view(), usual);
        return new Stance(
                view,
                pose.hips(),
                pose.trunkDirection(),
                pose.rounding(),
                pose.headFlexion(),
                arm(pose, view, true),
                arm(pose, view, false),
                leg(pose, view, true),
                leg(pose, view, false));
    }

    /// Where a pose is on its way to another.
    Stance between(Stance other, double share) {
        return new Stance(
                view,
                hip.between(other.hip, share),
                turned(trunk, other.trunk, share),
                rounding + (other.rounding - rounding) * share,
                headFlexion + (other.headFlexion - headFlexion) * share,
                nearArm.between(other.nearArm, share),
                farArm.between(other.farArm, share),
                nearLeg.between(other.nearLeg, share),
                farLeg.between(other.farLeg, share));
    }

    Point shoulder() {
        return view == View.TOP ? hip : hip.moved(trunk, Body.TRUNK);
    }

    Point shoulder(boolean near) {
        return sideways(shoulder(), near, Body.SHOULDER_WIDTH);
    }

    Point hip(boolean near) {
        return sideways(hip, near, Body.HIP_WIDTH);
    }

    private Point sideways(Point middle, boolean near, double width) {
        if (view == View.SIDE) {
            return middle;
        }
        return middle.moved(trunk + (near ? -RIGHT_ANGLE : RIGHT_ANGLE), width);
    }

    private static Held arm(Pose pose, View view, boolean near) {
        Limb arm = pose.arm(near);
        double side = view == View.SIDE || near ? 1 : -1;
        Held held = held(arm, pose, side, side, bare(pose, view).shoulder(near), Body.UPPER_ARM, Body.FOREARM);
        return ended(held, arm, held.lower() + arm.tipped() * side);
    }

    private static Held leg(Pose pose, View view, boolean near) {
        Limb leg = pose.leg(near);
        double side = view == View.SIDE || near ? 1 : -1;
        Held held = held(leg, pose, side, -side, bare(pose, view).hip(near), Body.THIGH, Body.SHANK);
        double neutral = view == View.SIDE ? RIGHT_ANGLE : SPLAYED * side;
        return ended(held, leg, held.lower() + neutral + leg.tipped() * side);
    }

    private static Held ended(Held held, Limb limb, double neutral) {
        Double tipTo = limb.tipTo();
        double end = tipTo == null ? neutral : tipTo;
        return new Held(held.upper, held.lower, end, held.upperLength, held.lowerLength);
    }

    /// @param raising the way in which raising turns the limb
    /// @param bending the way in which its elbow or knee bends
    private static Held held(
            Limb limb, Pose pose, double raising, double bending, Point root, double upperBone, double lowerBone) {
        double upper = limb.upperLength(upperBone);
        double lower = limb.lowerLength(lowerBone);
        Point reach = limb.reach();
        if (reach == null) {
            double direction = pose.trunkDirection() + HALF_TURN + limb.raised() * raising;
            return new Held(direction, direction + limb.bent() * bending, 0, upper, lower);
        }
        double way = limb.flip() ? -bending : bending;
        double distance = Math.min(root.distance(reach), (upper + lower) * 0.999);
        double direction = root.direction(reach);
        return new Held(
                direction - corner(upper, distance, lower) * way,
                direction + corner(lower, distance, upper) * way,
                0,
                upper,
                lower);
    }

    /// The angle between two sides of a triangle, by the length of the third.
    private static double corner(double one, double other, double opposite) {
        double cosine = (one * one + other * other - opposite * opposite) / (2 * one * other);
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    private static Stance bare(Pose pose, View view) {
        Held none = new Held(0, 0, 0, 0, 0);
        return new Stance(view, pose.hips(), pose.trunkDirection(), 0, 0, none, none, none, none);
    }

    /// From one direction to another the short way round.
    private static double turned(double from, double to, double share) {
        double way = (to - from) % FULL_TURN;
        if (way > HALF_TURN) {
            way -= FULL_TURN;
        } else if (way < -HALF_TURN) {
            way += FULL_TURN;
        }
        return from + way * share;
    }
}
