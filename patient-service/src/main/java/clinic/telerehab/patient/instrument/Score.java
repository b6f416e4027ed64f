package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one set of answers came to: the score, then the subscores.
public record Score(@JsonValue List<ScaleScore> scales) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Score {
        scales = List.copyOf(scales);
    }

    /// The one that is the score.
    public ScaleScore main() {
        return scales.getFirst();
    }

    public boolean isInvalid() {
        return main().status() == ScaleScore.Status.INVALID;
    }

    /// That of one scale; null when there is none of that code.
    public @Nullable ScaleScore of(String scale) {
        return scales.stream()
                .filter(score -> score.scale().equals(scale))
                .findFirst()
                .orElse(null);
    }
}
