package clinic.telerehab.program.picture;

/// The places of the figure that a picture can speak of.
public enum Joint {
    HIP,
    WAIST,
    SHOULDER,
    HEAD,
    NEAR_SHOULDER,
    NEAR_ELBOW,
    NEAR_WRIST,
    NEAR_HAND,
    FAR_SHOULDER,
    FAR_ELBOW,
    FAR_WRIST,
    FAR_HAND,
    NEAR_HIP,
    NEAR_KNEE,
    NEAR_ANKLE,
    NEAR_FOOT,
    FAR_HIP,
    FAR_KNEE,
    FAR_ANKLE,
    FAR_FOOT
}
