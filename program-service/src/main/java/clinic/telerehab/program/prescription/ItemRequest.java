package clinic.telerehab.program.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One exercise as a clinician prescribes it. What is left out comes from the catalogue.
///
/// @param itemId made by the client, the same for as long as the item stays in the program
/// @param daysOfWeek the days on which it is due; or else `timesPerWeek`
/// @param ladder where it stands; the exercise's own place, when left out
/// @param place HOME when left out
/// @param rationale why it is prescribed in spite of what speaks against it
/// @param note to the patient
@Schema(examples = """
        {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 8},
         "daysOfWeek": ["MONDAY", "THURSDAY"]}
        """)
record ItemRequest(
        @NotNull UUID itemId,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{2,39}") @Schema(examples = "BIRD-DOG-1")
        String exerciseCode,

        @Nullable @Valid ItemDose dose,
        @Nullable @Size(min = 1, max = 7) Set<@NotNull DayOfWeek> daysOfWeek,
        @Nullable @Min(1) @Max(7) Integer timesPerWeek,
        @Nullable @Valid Course contingency,
        @Nullable @Valid Step ladder,
        @Nullable Place place,
        @Nullable Boolean techniqueReviewRequired,
        @Nullable @Size(max = 500) String rationale,
        @Nullable @Size(max = 500) String note,
        @Nullable Boolean paused) {

    /// How much; what does not apply is left out.
    record ItemDose(
            @Min(1) @Max(10) @Nullable Integer sets,
            @Min(1) @Max(100) @Nullable Integer reps,
            @Min(1) @Max(300) @Nullable Integer holdSeconds,
            @Min(1) @Max(600) @Nullable Integer seconds,
            @Min(1) @Max(120) @Nullable Integer minutes,
            @Min(1) @Max(10_000) @Nullable Integer distanceMetres,
            @Nullable @Size(min = 1, max = 10) List<@NotNull @Min(1) @Max(100) Integer> pyramid,
            @Nullable Boolean perSide,

            @Nullable @DecimalMin("0") @DecimalMax("300") @Digits(integer = 3, fraction = 2)
            BigDecimal loadKg,

            @Min(0) @Max(600) @Nullable Integer restSeconds,
            @Nullable @Pattern(regexp = "SLOW|STEADY") String tempo,

            @Nullable @Pattern(regexp = "LIGHT|MEDIUM|STRONG")
            String resistance) {

        Dose dose() {
            return new Dose(
                    sets,
                    reps,
                    holdSeconds,
                    seconds,
                    minutes,
                    distanceMetres,
                    pyramid,
                    perSide,
                    loadKg,
                    restSeconds,
                    tempo,
                    resistance);
        }
    }

    /// What decides about more or less of it.
    record Course(
            @NotNull Contingency.Mode mode, @Nullable @Valid Quota quotaPlan) {
        Contingency contingency() {
            return new Contingency(mode, quotaPlan == null ? null : quotaPlan.plan());
        }

        @AssertTrue(message = "a quota belongs to TIME_CONTINGENT")
        @Schema(hidden = true)
        boolean isWhole() {
            return quotaPlan == null || mode == Contingency.Mode.TIME_CONTINGENT;
        }
    }

    /// @param baselineSessions how many sessions are done to tolerance before; 3 when left out
    /// @param target the amount of a session at the end, in the unit of the dose
    /// @param sessions how many sessions lead there
    record Quota(
            @Nullable @Min(1) @Max(10) Integer baselineSessions,
            @NotNull @Min(1) @Max(10_000) Integer target,
            @NotNull @Min(2) @Max(100) Integer sessions) {
        private static final int USUAL_BASELINE = 3;

        QuotaPlan plan() {
            return new QuotaPlan(
                    baselineSessions == null ? USUAL_BASELINE : baselineSessions, target, sessions, null, null);
        }
    }

    /// A step of a ladder.
    record Step(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{2,39}")
            String code,

            @NotNull @Min(0) @Max(20) Integer step) {}

    @AssertTrue(message = "either daysOfWeek or timesPerWeek")
    @Schema(hidden = true)
    boolean isScheduled() {
        return (daysOfWeek == null) != (timesPerWeek == null);
    }

    Schedule schedule() {
        return new Schedule(daysOfWeek, timesPerWeek);
    }
}
