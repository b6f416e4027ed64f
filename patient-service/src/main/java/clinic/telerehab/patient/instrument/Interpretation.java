package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a score means, against the baseline and the instrument's own thresholds. Pure.
///
/// @param baseline what it is compared with; null for a first score
/// @param delta how many points better than the baseline, negative is worse; how many points higher where the
/// instrument
/// does not say which way is better
/// @param deltaPercent the same in percent of the baseline; null when the baseline is 0
/// @param direction null when there is nothing to compare with, or no threshold is known
/// @param micReached whether it is better by the minimal important change; null when that is not known
/// @param mdcExceeded whether the difference, either way, is more than error of measurement; null when not known
/// @param recovered whether the score counts as recovered; null when the instrument can't tell
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interpretation(
        BigDecimal score,
        @Nullable String band,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal delta,
        @Nullable BigDecimal deltaPercent,
        @Nullable Direction direction,
        @Nullable Boolean micReached,
        @Nullable Boolean mdcExceeded,
        @Nullable Boolean recovered,
        Reliability reliability) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Which way somebody went since the baseline.
    public enum Direction {
        IMPROVED,
        UNCHANGED,
        WORSE
    }

    /// How far the comparison can be trusted.
    public enum Reliability {
        NORMAL,
        /// One of the scores is prorated or partly imputed.
        LOW_CONFIDENCE,
        /// One of the scores lies where the instrument hardly shows a change.
        INSENSITIVE_RANGE
    }

    /// Which of the two thresholds a change has to reach: points or percent, or both.
    public enum Criterion {
        EITHER,
        BOTH
    }

    /// @param baseline null for a first score; one without a number counts as none
    /// @return null when the score has no number
    public static @Nullable Interpretation of(
            Scale scale, ScaleScore score, @Nullable ScaleScore baseline, Criterion criterion) {
        if (score.score() == null) {
            return null;
        }
        Change change = scale.change();
        Boolean recovered = change == null ? null : change.isRecovered(score.score());
        if (baseline == null || baseline.score() == null) {
            return first(score, recovered, reliability(change, List.of(score)));
        }
        return against(scale, score, score.score(), baseline, baseline.score(), criterion);
    }

    private static Interpretation first(ScaleScore score, @Nullable Boolean recovered, Reliability reliability) {
        return new Interpretation(
                java.util.Objects.requireNonNull(score.score()),
                score.band(),
                null,
                null,
                null,
                null,
                null,
                null,
                recovered,
                reliability);
    }

    private static Interpretation against(
            Scale scale,
            ScaleScore score,
            BigDecimal value,
            ScaleScore baseline,
            BigDecimal from,
            Criterion criterion) {
        Change change = scale.change();
        BigDecimal delta = change == null ? value.subtract(from) : change.gain(from, value);
        return new Interpretation(
                value,
                score.band(),
                from,
                delta,
                percent(delta, from),
                direction(scale, score, baseline, delta, from, criterion),
                change == null || change.mic() == null ? null : delta.compareTo(change.mic()) >= 0,
                change == null || change.mdc() == null ? null : delta.abs().compareTo(change.mdc()) > 0,
                change == null ? null : change.isRecovered(value),
                reliability(change, List.of(score, baseline)));
    }

    /// Whether it is worse by the minimal important change; by the direction where no such number is known.
    public boolean isWorseByMic(@Nullable Change change) {
        if (delta == null || change == null) {
            return false;
        }
        return change.mic() == null
                ? direction == Direction.WORSE
                : delta.negate().compareTo(change.mic()) >= 0;
    }

    private static @Nullable BigDecimal percent(BigDecimal delta, BigDecimal from) {
        return from.signum() == 0 ? null : delta.multiply(HUNDRED).divide(from.abs(), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable Direction direction(
            Scale scale,
            ScaleScore score,
            ScaleScore baseline,
            BigDecimal delta,
            BigDecimal from,
            Criterion criterion) {
        Change change = scale.change();
        if (change == null) {
            return null;
        }
        if (change.byBand()) {
            return byBand(scale, change, score.band(), baseline.band());
        }
        if (!reaches(change, delta.abs(), from, criterion)) {
            return Direction.UNCHANGED;
        }
        return delta.signum() > 0 ? Direction.IMPROVED : Direction.WORSE;
    }

    private static boolean reaches(Change change, BigDecimal size, BigDecimal from, Criterion criterion) {
        Boolean points = change.mic() == null ? null : size.compareTo(change.mic()) >= 0;
        // Compared without dividing: a rounded 29.96 % is not 30 %. Of a baseline of 0 there is no percentage.
        Boolean percent = change.micPercent() == null || from.signum() == 0
                ? null
                : size.multiply(HUNDRED).compareTo(from.abs().multiply(change.micPercent())) >= 0;
        if (points == null || percent == null) {
            return Boolean.TRUE.equals(points) || Boolean.TRUE.equals(percent);
        }
        return criterion == Criterion.BOTH ? points && percent : points || percent;
    }

    private static @Nullable Direction byBand(
            Scale scale, Change change, @Nullable String now, @Nullable String before) {
        List<String> rising = scale.bands().stream().map(Band::code).distinct().toList();
        if (now == null || before == null) {
            return null;
        }
        int steps = rising.indexOf(before) - rising.indexOf(now);
        int better = change.direction() == Change.Direction.LOWER_IS_BETTER ? steps : -steps;
        return better == 0 ? Direction.UNCHANGED : better > 0 ? Direction.IMPROVED : Direction.WORSE;
    }

    private static Reliability reliability(@Nullable Change change, List<ScaleScore> scores) {
        if (scores.stream().anyMatch(Interpretation::isOfLowConfidence)) {
            return Reliability.LOW_CONFIDENCE;
        }
        boolean insensitive = change != null
                && scores.stream()
                        .map(score -> java.util.Objects.requireNonNull(score.score()))
                        .anyMatch(change::isInsensitiveAt);
        return insensitive ? Reliability.INSENSITIVE_RANGE : Reliability.NORMAL;
    }

    private static boolean isOfLowConfidence(ScaleScore score) {
        return score.status() == ScaleScore.Status.PRORATED_LOW_CONFIDENCE
                || score.flags().contains(ScaleScore.Flag.IMPUTED)
                || score.flags().contains(ScaleScore.Flag.NOT_ALL_SHOWN);
    }
}
