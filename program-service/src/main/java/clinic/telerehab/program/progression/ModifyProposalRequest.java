package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.Schedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a clinician makes of a proposal: other amounts, within the same limits. Amounts that are left out are as
/// proposed.
///
/// @param daysOfWeek the days on which it is due; or else `timesPerWeek`; as proposed when both are left out
@Schema(examples = """
        {"dose": {"reps": 9}, "timesPerWeek": 5}
        """)
record ModifyProposalRequest(
        @NotNull @Valid Amounts dose,
        @Nullable @Size(min = 1, max = 7) Set<@NotNull DayOfWeek> daysOfWeek,
        @Nullable @Min(1) @Max(7) Integer timesPerWeek) {

    /// How much.
    record Amounts(
            @Min(1) @Max(10) @Nullable Integer sets,
            @Min(1) @Max(100) @Nullable Integer reps,
            @Min(1) @Max(300) @Nullable Integer holdSeconds,
            @Min(1) @Max(600) @Nullable Integer seconds,
            @Min(1) @Max(120) @Nullable Integer minutes,
            @Min(1) @Max(10_000) @Nullable Integer distanceMetres,
            @Nullable @Size(min = 1, max = 10) List<@NotNull @Min(1) @Max(100) Integer> pyramid,

            @Nullable @DecimalMin("0") @DecimalMax("300") @Digits(integer = 3, fraction = 2)
            BigDecimal loadKg) {

        Dose over(Dose proposed) {
            return new Dose(
                    pyramid != null ? Integer.valueOf(pyramid.size()) : or(sets, proposed.sets()),
                    or(reps, proposed.reps()),
                    or(holdSeconds, proposed.holdSeconds()),
                    or(seconds, proposed.seconds()),
                    or(minutes, proposed.minutes()),
                    or(distanceMetres, proposed.distanceMetres()),
                    or(pyramid, proposed.pyramid()),
                    proposed.perSide(),
                    or(loadKg, proposed.loadKg()),
                    proposed.restSeconds(),
                    proposed.tempo(),
                    proposed.resistance());
        }

        private static <T> @Nullable T or(@Nullable T asked, @Nullable T proposed) {
            return asked == null ? proposed : asked;
        }
    }

    @AssertTrue(message = "daysOfWeek or timesPerWeek, not both")
    @Schema(hidden = true)
    boolean isScheduledOnce() {
        return daysOfWeek == null || timesPerWeek == null;
    }

    ProposedItem over(ProposedItem proposed) {
        Schedule schedule = daysOfWeek == null && timesPerWeek == null
                ? proposed.schedule()
                : new Schedule(daysOfWeek, timesPerWeek);
        return new ProposedItem(
                proposed.exerciseCode(), proposed.ladder(), dose.over(proposed.dose()), schedule, proposed.paused());
    }
}
