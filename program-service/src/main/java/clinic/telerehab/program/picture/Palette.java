package clinic.telerehab.program.picture;

import clinic.telerehab.program.picture.Svg.Ink;

/// The colours of every picture. What is farther is paler, and only what moves is orange.
final class Palette {
    static final String INK = "#25343f";
    static final String PAPER = "#ffffff";
    static final String SKIN = "#fdf1e6";
    static final String SKIN_FAR = "#e3dcd6";
    static final String SHIRT = "#8ed1c6";
    static final String SHIRT_FAR = "#b9d6d1";
    static final String TROUSERS = "#5b7fa6";
    static final String TROUSERS_FAR = "#a9b9cb";
    static final String SHOE = "#25343f";
    static final String SHOE_FAR = "#7c8994";
    static final String MAT = "#d9e6d2";
    static final String GROUND = "#8a959d";
    static final String WOOD = "#e2c9a3";
    static final String METAL = "#c3ccd3";
    static final String BALL = "#cfe0f3";
    static final String BAND = "#c2447c";
    static final String STRAP = "#8a5a2b";
    static final String WATER = "#4aa3d8";
    static final String HEAT = "#f08a6c";
    static final String MOVE = "#e0620d";

    private static final double OUTLINE = 2.6;

    private Palette() {}

    /// A filled shape with the outline that all share; half of it lies inside.
    static Ink outlined(String fill) {
        return new Ink(fill, INK, OUTLINE);
    }
}
