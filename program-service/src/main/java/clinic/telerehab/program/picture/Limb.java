package clinic.telerehab.program.picture;

import org.jspecify.annotations.Nullable;

/// How an arm or a leg is held: by its joint angles, or by what its wrist or ankle reaches.
///
/// @param raise flexion in shoulder or hip from hanging along the trunk (seen from in front: how far it is spread)
/// @param bend flexion in elbow or knee
/// @param reach where wrist or ankle is, instead of the two angles
/// @param tip angle of hand or foot against its neutral place
/// @param tipTo direction of hand or foot in the picture, instead of the angle against neutral
/// @param flip true when the elbow or knee that reaches points the other way
/// @param upperShare how much of upper arm or thigh is seen when it points towards the reader or away
/// @param lowerShare the same of forearm or shank
public record Limb(
        @Nullable Double raise,
        @Nullable Double bend,
        @Nullable Point reach,
        @Nullable Double tip,
        @Nullable Double tipTo,
        boolean flip,
        @Nullable Double upperShare,
        @Nullable Double lowerShare) {

    double raised() {
        return raise == null ? 0 : raise;
    }

    double bent() {
        return bend == null ? 0 : bend;
    }

    double upperLength(double length) {
        return upperShare == null ? length : length * upperShare;
    }

    double lowerLength(double length) {
        return lowerShare == null ? length : length * lowerShare;
    }

    double tipped() {
        return tip == null ? 0 : tip;
    }
}
