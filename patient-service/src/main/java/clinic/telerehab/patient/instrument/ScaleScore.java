package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one scale came to, and how.
///
/// @param score null when too little was answered
/// @param band null when the scale has none, or it can't be told
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleScore(
        String scale, @Nullable BigDecimal score, @Nullable String band, Status status, Set<Flag> flags, Trace trace) {

    /// How far a score can be trusted.
    public enum Status {
        VALID,
        PRORATED_LOW_CONFIDENCE,
        INVALID
    }

    /// What a reader of the score should know.
    public enum Flag {
        /// Missing answers count as the mean of the others.
        IMPUTED,
        /// The score is the share of what was answered.
        PRORATED,
        /// Some items were not shown, and count as not ticked.
        NOT_ALL_SHOWN,
        /// Answers are missing, but none could change the band.
        BAND_CERTAIN,
        /// A total that somebody copied from paper.
        TRANSCRIBED
    }

    /// How the score came about, for whoever wants to follow it by hand.
    ///
    /// @param worths of the answered items, reversed where the item is
    /// @param missing items without an answer
    /// @param working the sum that was done, before rounding
    public record Trace(Map<String, Integer> worths, List<String> missing, String working) {
        public Trace {
            worths = Map.copyOf(worths);
            missing = List.copyOf(missing);
        }
    }

    public ScaleScore {
        flags = Set.copyOf(flags);
    }

    /// What one named item was rated.
    public static ScaleScore rated(String item, int value) {
        var trace = new Trace(Map.of(item, value), List.of(), "as rated");
        return new ScaleScore(item, BigDecimal.valueOf(value), null, Status.VALID, Set.of(), trace);
    }
}
