package clinic.telerehab.program.picture;

import static clinic.telerehab.program.picture.Palette.outlined;

import clinic.telerehab.program.picture.Svg.Ink;
import java.util.ArrayList;
import java.util.List;

/// Paints the figure: one half before the things that it holds, the other after.
final class FigurePainter {
    private static final double THIGH_TOP = 9;
    private static final double KNEE = 6.4;
    private static final double ANKLE = 4.4;
    private static final double HEEL = 4;
    private static final double TOE = 2.6;
    private static final double UPPER_ARM_TOP = 5.2;
    private static final double ELBOW = 4.1;
    private static final double WRIST = 3;
    private static final double PALM = 3.2;
    private static final double SLEEVE = 0.55;
    private static final double NECK = 4.2;
    private static final double[] TRUNK = {9.6, 9, 8.8, 9, 9.6, 10, 9.8, 8.8, 7};
    private static final double FACE = -90;

    private final Svg svg;
    private final Skeleton body;

    FigurePainter(Svg svg, Skeleton body) {
        this.svg = svg;
        this.body = body;
    }

    /// What other things may hide.
    void paintFarHalf() {
        switch (body.stance().view()) {
            case SIDE -> {
                arm(false, true);
                leg(false, true);
                trunkFromSide();
                head();
            }
            case FRONT -> {
                neck();
                trunkFromFront();
                legsFromFront();
                headFromFront();
            }
            case TOP -> {}
        }
    }

    void paintNearHalf() {
        switch (body.stance().view()) {
            case SIDE -> {
                leg(true, false);
                arm(true, false);
            }
            case FRONT -> {
                arm(false, false);
                arm(true, false);
            }
            case TOP -> {
                arm(false, false);
                arm(true, false);
                fromAbove();
            }
        }
    }

    private void trunkFromSide() {
        List<List<Point>> shirt = new ArrayList<>();
        List<Point> spine = body.spine();
        for (int i = 0; i + 1 < spine.size(); i++) {
            shirt.add(Outline.tapered(spine.get(i), TRUNK[i], spine.get(i + 1), TRUNK[i + 1]));
        }
        neck();
        svg.shape(shirt, outlined(Palette.SHIRT));
        svg.shape(
                List.of(Outline.tapered(spine.getFirst(), TRUNK[0], spine.get(1), TRUNK[1] - 0.4)),
                outlined(Palette.TROUSERS));
    }

    private void trunkFromFront() {
        Point hip = body.at(Joint.HIP);
        Point waist = hip.between(body.at(Joint.SHOULDER), 0.4);
        double across = body.stance().trunk() - 90;
        svg.shape(
                List.of(
                        Outline.tapered(
                                body.at(Joint.NEAR_SHOULDER).moved(across, -3), 7, waist.moved(across, 4.5), 8.5),
                        Outline.tapered(
                                body.at(Joint.FAR_SHOULDER).moved(across, 3), 7, waist.moved(across, -4.5), 8.5),
                        Outline.tapered(body.at(Joint.NEAR_SHOULDER), 6, body.at(Joint.FAR_SHOULDER), 6),
                        Outline.tapered(body.at(Joint.SHOULDER), 8, hip, 9)),
                outlined(Palette.SHIRT));
    }

    /// Both legs and the pelvis are one shape, so that no line parts them.
    private void legsFromFront() {
        foot(false, Palette.SHOE);
        foot(true, Palette.SHOE);
        List<List<Point>> trousers = new ArrayList<>(trousers(false));
        trousers.addAll(trousers(true));
        trousers.add(Outline.tapered(body.at(Joint.NEAR_HIP), THIGH_TOP, body.at(Joint.FAR_HIP), THIGH_TOP));
        svg.shape(trousers, outlined(Palette.TROUSERS));
    }

    private void leg(boolean near, boolean pale) {
        foot(near, pale ? Palette.SHOE_FAR : Palette.SHOE);
        svg.shape(trousers(near), outlined(pale ? Palette.TROUSERS_FAR : Palette.TROUSERS));
    }

    private List<List<Point>> trousers(boolean near) {
        Point knee = body.at(near ? Joint.NEAR_KNEE : Joint.FAR_KNEE);
        return List.of(
                Outline.tapered(body.at(near ? Joint.NEAR_HIP : Joint.FAR_HIP), THIGH_TOP, knee, KNEE),
                Outline.tapered(knee, KNEE, body.at(near ? Joint.NEAR_ANKLE : Joint.FAR_ANKLE), ANKLE));
    }

    private void foot(boolean near, String colour) {
        Point knee = body.at(near ? Joint.NEAR_KNEE : Joint.FAR_KNEE);
        Point ankle = body.at(near ? Joint.NEAR_ANKLE : Joint.FAR_ANKLE);
        Point toe = body.at(near ? Joint.NEAR_FOOT : Joint.FAR_FOOT);
        Point heel = ankle.moved(ankle.direction(toe) + 180, Body.HEEL).between(ankle, 0.4);
        Point sole = heel.moved(knee.direction(ankle), 2);
        Point tip = toe.moved(knee.direction(ankle), body.stance().view() == View.SIDE ? 2.6 : 0);
        svg.shape(
                List.of(Outline.tapered(ankle, HEEL, sole, HEEL), Outline.tapered(sole, HEEL, tip, TOE)),
                outlined(colour));
    }

    private void arm(boolean near, boolean pale) {
        Point shoulder = body.at(near ? Joint.NEAR_SHOULDER : Joint.FAR_SHOULDER);
        Point elbow = body.at(near ? Joint.NEAR_ELBOW : Joint.FAR_ELBOW);
        Point wrist = body.at(near ? Joint.NEAR_WRIST : Joint.FAR_WRIST);
        Point hand = body.at(near ? Joint.NEAR_HAND : Joint.FAR_HAND);
        svg.shape(
                List.of(
                        Outline.tapered(shoulder, UPPER_ARM_TOP, elbow, ELBOW),
                        Outline.tapered(elbow, ELBOW, wrist, WRIST),
                        Outline.tapered(wrist, WRIST, hand, PALM)),
                outlined(pale ? Palette.SKIN_FAR : Palette.SKIN));
        svg.shape(
                List.of(Outline.tapered(shoulder, UPPER_ARM_TOP + 0.6, shoulder.between(elbow, SLEEVE), ELBOW + 1.4)),
                outlined(pale ? Palette.SHIRT_FAR : Palette.SHIRT));
    }

    private void neck() {
        Point head = body.at(Joint.HEAD);
        Point shoulder = body.at(Joint.SHOULDER);
        svg.shape(List.of(Outline.tapered(shoulder, NECK + 1, head, NECK)), outlined(Palette.SKIN));
    }

    /// The nose, the eye and the hair tell which way the figure looks.
    private void head() {
        Point centre = body.at(Joint.HEAD);
        double up = body.headDirection();
        double face = up + FACE;
        svg.shape(
                List.of(Outline.round(centre, Body.HEAD), Outline.round(centre.moved(face - 8, Body.HEAD), 2.2)),
                outlined(Palette.SKIN));
        Point inner = centre.moved(up + 60, 2);
        svg.shape(List.of(Outline.cap(centre, Body.HEAD, up - 48, up + 140, inner)), outlined(Palette.INK));
        svg.circle(centre.moved(face + 14, Body.HEAD * 0.62), 1.2, Ink.filled(Palette.INK));
    }

    private void headFromFront() {
        Point centre = body.at(Joint.HEAD);
        double up = body.headDirection();
        svg.shape(List.of(Outline.round(centre, Body.HEAD)), outlined(Palette.SKIN));
        svg.shape(
                List.of(Outline.cap(centre, Body.HEAD, up - 82, up + 82, centre.moved(up, 9))), outlined(Palette.INK));
        svg.circle(centre.moved(up - 90, 4.2), 1.2, Ink.filled(Palette.INK));
        svg.circle(centre.moved(up + 90, 4.2), 1.2, Ink.filled(Palette.INK));
    }

    private void fromAbove() {
        Point centre = body.at(Joint.HEAD);
        double face = body.stance().trunk();
        svg.shape(
                List.of(Outline.tapered(body.at(Joint.NEAR_SHOULDER), 8, body.at(Joint.FAR_SHOULDER), 8)),
                outlined(Palette.SHIRT));
        svg.shape(
                List.of(Outline.round(centre, Body.HEAD), Outline.round(centre.moved(face, Body.HEAD), 2.2)),
                outlined(Palette.SKIN));
        svg.shape(
                List.of(Outline.cap(centre, Body.HEAD, face + 50, face + 310, centre.moved(face, 8))),
                outlined(Palette.INK));
    }
}
