package clinic.telerehab.program.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where every place of the body is.
final class Skeleton {
    private static final int SPINE_STEPS = 8;
    private static final double FULL_BULGE = 0.33;
    private static final double RIGHT_ANGLE = 90;
    private static final double NECK_SHARE = 0.6;

    private final Map<Joint, Point> places = new EnumMap<>(Joint.class);
    private final List<Point> spine = new ArrayList<>();
    private final Stance stance;

    private Skeleton(Stance stance) {
        this.stance = stance;
    }

    static Skeleton of(Stance stance) {
        var skeleton = new Skeleton(stance);
        skeleton.placeTrunk();
        skeleton.placeArm(
                List.of(Joint.NEAR_SHOULDER, Joint.NEAR_ELBOW, Joint.NEAR_WRIST, Joint.NEAR_HAND),
                stance.nearArm(),
                stance.shoulder(true));
        skeleton.placeArm(
                List.of(Joint.FAR_SHOULDER, Joint.FAR_ELBOW, Joint.FAR_WRIST, Joint.FAR_HAND),
                stance.farArm(),
                stance.shoulder(false));
        skeleton.placeLeg(
                List.of(Joint.NEAR_HIP, Joint.NEAR_KNEE, Joint.NEAR_ANKLE, Joint.NEAR_FOOT),
                stance.nearLeg(),
                stance.hip(true));
        skeleton.placeLeg(
                List.of(Joint.FAR_HIP, Joint.FAR_KNEE, Joint.FAR_ANKLE, Joint.FAR_FOOT),
                stance.farLeg(),
                stance.hip(false));
        return skeleton;
    }

    Point at(Joint joint) {
        return Objects.requireNonNull(places.get(joint));
    }

    Collection<Point> places() {
        return places.values();
    }

    Stance stance() {
        return stance;
    }

    /// The middle of the trunk from the hips to the shoulders.
    List<Point> spine() {
        return spine;
    }

    /// The direction in which the top of the head points.
    double headDirection() {
        return neckDirection() - stance.headFlexion();
    }

    private double neckDirection() {
        return stance.trunk() - stance.rounding() * NECK_SHARE;
    }

    private void placeTrunk() {
        Point hip = stance.hip();
        Point shoulder = stance.shoulder();
        double bulge = stance.rounding() / RIGHT_ANGLE * Body.TRUNK * FULL_BULGE;
        for (int i = 0; i <= SPINE_STEPS; i++) {
            double share = (double) i / SPINE_STEPS;
            double out = bulge * 4 * share * (1 - share);
            spine.add(hip.between(shoulder, share).moved(stance.trunk() + RIGHT_ANGLE, out));
        }
        places.put(Joint.HIP, hip);
        places.put(Joint.WAIST, spine.get(SPINE_STEPS / 3));
        places.put(Joint.SHOULDER, shoulder);
        double neck = stance.view() == View.TOP ? 0 : Body.NECK;
        double head = stance.view() == View.TOP ? 0 : Body.HEAD;
        places.put(Joint.HEAD, shoulder.moved(neckDirection(), neck).moved(headDirection(), head));
    }

    private void placeArm(List<Joint> joints, Stance.Held held, Point shoulder) {
        Point elbow = shoulder.moved(held.upper(), held.upperLength());
        Point wrist = elbow.moved(held.lower(), held.lowerLength());
        place(joints, List.of(shoulder, elbow, wrist, wrist.moved(held.end(), Body.HAND)));
    }

    private void placeLeg(List<Joint> joints, Stance.Held held, Point hip) {
        Point knee = hip.moved(held.upper(), held.upperLength());
        Point ankle = knee.moved(held.lower(), held.lowerLength());
        double foot = stance.view() == View.SIDE ? Body.FOOT : Body.FOOT / 2;
        place(joints, List.of(hip, knee, ankle, ankle.moved(held.end(), foot)));
    }

    private void place(List<Joint> joints, List<Point> points) {
        for (int i = 0; i < joints.size(); i++) {
            places.put(joints.get(i), points.get(i));
        }
    }
}
