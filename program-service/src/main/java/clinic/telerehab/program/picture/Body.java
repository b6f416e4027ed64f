package clinic.telerehab.program.picture;

/// The measures of the one figure that does every exercise, in centimetres.
final class Body {
    static final double TRUNK = 50;
    static final double NECK = 7;
    static final double HEAD = 11;
    static final double UPPER_ARM = 29;
    static final double FOREARM = 25;
    static final double HAND = 9;
    static final double THIGH = 43;
    static final double SHANK = 42;
    static final double FOOT = 15;
    static final double HEEL = 4;
    static final double SHOULDER_WIDTH = 17;
    static final double HIP_WIDTH = 8.5;

    private Body() {}
}
