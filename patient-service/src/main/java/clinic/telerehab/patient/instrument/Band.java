package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A range of scores that has a name. Bands are listed in rising order; the first that fits is the score's.
///
/// @param upTo the highest score of the band; unlimited when absent
/// @param when what other scales must show too
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Band(String code, @Nullable BigDecimal upTo, List<Condition> when) {
    public Band {
        when = when == null ? List.of() : List.copyOf(when);
    }

    /// What one other scale must show.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            String scale,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {
        private boolean holds(BigDecimal score) {
            return (atLeast == null || score.compareTo(atLeast) >= 0)
                    && (atMost == null || score.compareTo(atMost) <= 0);
        }
    }

    /// The band of a score; null when none fits, or when it hangs on a scale that has no score.
    ///
    /// @param others the scores of all scales, by their codes
    static @Nullable String of(List<Band> bands, BigDecimal score, Map<String, BigDecimal> others) {
        for (Band band : bands) {
            if (band.upTo != null && score.compareTo(band.upTo) > 0) {
                continue;
            }
            if (!band.isDecided(others)) {
                return null;
            }
            if (band.when.stream().allMatch(condition -> condition.holds(score(others, condition)))) {
                return band.code;
            }
        }
        return null;
    }

    private boolean isDecided(Map<String, BigDecimal> others) {
        return when.stream().allMatch(condition -> others.containsKey(condition.scale()));
    }

    private static BigDecimal score(Map<String, BigDecimal> others, Condition condition) {
        return java.util.Objects.requireNonNull(others.get(condition.scale()));
    }
}
