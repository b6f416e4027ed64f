package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// From when a difference between two scores means something.
///
/// @param mic the minimal important change, in points
/// @param micPercent the same in percent of the baseline
/// @param mdc the smallest difference that is more than error of measurement
/// @param recoveredAt the score from which somebody counts as recovered
/// @param insensitiveBelow below it the instrument hardly shows a change
/// @param insensitiveAbove above it the instrument hardly shows a change
/// @param byBand whether a change is a change of the band, and points say nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        Direction direction,
        @Nullable BigDecimal mic,
        @Nullable BigDecimal micPercent,
        @Nullable BigDecimal mdc,
        @Nullable BigDecimal recoveredAt,
        @Nullable BigDecimal insensitiveBelow,
        @Nullable BigDecimal insensitiveAbove,
        boolean byBand) {

    /// Which way is better.
    public enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER
    }

    /// How much better the second value is; negative when it is worse.
    public BigDecimal gain(BigDecimal from, BigDecimal to) {
        return direction == Direction.LOWER_IS_BETTER ? from.subtract(to) : to.subtract(from);
    }

    @Nullable
    Boolean isRecovered(BigDecimal score) {
        return recoveredAt == null ? null : gain(recoveredAt, score).signum() >= 0;
    }

    boolean isInsensitiveAt(BigDecimal score) {
        return insensitiveBelow != null && score.compareTo(insensitiveBelow) < 0
                || insensitiveAbove != null && score.compareTo(insensitiveAbove) > 0;
    }
}
