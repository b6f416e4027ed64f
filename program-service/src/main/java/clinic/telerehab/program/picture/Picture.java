package clinic.telerehab.program.picture;

import java.util.List;
import java.util.Objects;

/// What a picture of an exercise shows: the poses from start to end, side by side.
///
/// @param code the name by which exercises refer to it
/// @param ground what the figure stands or lies on
/// @param props the things that are there in every pose
public record Picture(String code, View view, Ground ground, List<Prop> props, List<Pose> poses) {

    /// What is below the figure.
    public enum Ground {
        FLOOR,
        MAT,
        /// Seen from above: a mat with the figure on it.
        SHEET,
        NONE
    }

    public Picture {
        props = Objects.requireNonNullElse(props, List.of());
    }
}
