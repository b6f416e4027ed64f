package clinic.telerehab.program.picture;

/// From where the figure is looked at.
public enum View {
    /// Facing right; what lies nearer hides what lies farther.
    SIDE,
    /// Facing the reader; near is the figure's side on the right of the picture.
    FRONT,
    /// From above, facing up the page.
    TOP
}
