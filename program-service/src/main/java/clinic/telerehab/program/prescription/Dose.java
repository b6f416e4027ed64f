package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.DefaultDose;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much of an exercise one session asks for; what does not apply is absent.
///
/// @param seconds how long one set takes, when it is moved through and not held
/// @param pyramid the repetitions of each set, when they differ
/// @param perSide whether it is done on both sides; the amount counts one side
/// @param resistance of a band, when that is what loads
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dose(
        @Nullable Integer sets,
        @Nullable Integer reps,
        @Nullable Integer holdSeconds,
        @Nullable Integer seconds,
        @Nullable Integer minutes,
        @Nullable Integer distanceMetres,
        @Nullable List<Integer> pyramid,
        @Nullable Boolean perSide,
        @Nullable BigDecimal loadKg,
        @Nullable Integer restSeconds,
        @Nullable String tempo,
        @Nullable String resistance) {

    /// What an amount counts.
    public enum Unit {
        REPETITIONS,
        HELD_SECONDS,
        MINUTES,
        METRES
    }

    /// The dose that an exercise begins with.
    public static Dose of(DefaultDose start) {
        return new Dose(
                start.sets(),
                start.reps(),
                start.holdSeconds(),
                start.seconds(),
                start.minutes(),
                start.distanceMetres(),
                start.pyramid(),
                start.perSide(),
                null,
                null,
                null,
                start.resistance());
    }

    public Unit unit() {
        if (holdSeconds != null || seconds != null) {
            return Unit.HELD_SECONDS;
        }
        if (distanceMetres != null) {
            return Unit.METRES;
        }
        return minutes != null && reps == null && pyramid == null ? Unit.MINUTES : Unit.REPETITIONS;
    }

    /// Of one session, in [#unit]; nothing prescribed is 0.
    public double amount() {
        return switch (unit()) {
            case HELD_SECONDS ->
                holdSeconds == null ? (double) sets(1) * orZero(seconds) : (double) repetitions(1) * holdSeconds;
            case METRES -> (double) sets(1) * orZero(distanceMetres);
            case MINUTES -> (double) sets(1) * orZero(minutes);
            case REPETITIONS -> repetitions(0);
        };
    }

    /// @param perSet when the dose does not say
    private int repetitions(int perSet) {
        return pyramid == null
                ? sets(1) * Objects.requireNonNullElse(reps, perSet)
                : pyramid.stream().mapToInt(Integer::intValue).sum();
    }

    private int sets(int otherwise) {
        return Objects.requireNonNullElse(sets, otherwise);
    }

    private static int orZero(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }
}
