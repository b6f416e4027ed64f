package clinic.telerehab.patient.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the patient can say for themselves; a draft may lack any of it.
record SelfReport(
        @Nullable History history,
        @Nullable PainMap painMap,
        @Nullable ExerciseVitalSign evs,
        @Nullable Beliefs beliefs,
        @Nullable String expectations,
        @Nullable Set<String> equipment) {

    /// How it came to this.
    record History(
            @Min(0) @Max(5200) @Nullable Integer durationWeeks,
            @Min(0) @Max(999) @Nullable Integer priorEpisodes,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 80) String> priorTreatments,
            @Size(max = 500) @Nullable String medication,
            @Size(max = 120) @Nullable String occupation,
            @Min(0) @Max(24) @Nullable Integer sittingHours) {}

    /// Where it hurts and how much, 0 to 10.
    record PainMap(
            @NotNull @Min(0) @Max(10) Integer back,
            @NotNull @Min(0) @Max(10) Integer leg,
            @NotNull Boolean belowKnee,
            @Nullable Side side) {}

    /// Which leg or side.
    enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    /// How much the patient moves in a usual week.
    ///
    /// @param minutes on a day with exercise
    record ExerciseVitalSign(
            @NotNull @Min(0) @Max(7) Integer daysPerWeek,
            @NotNull @Min(0) @Max(600) Integer minutes,
            @NotNull @Min(0) @Max(7) Integer strengthDays) {}

    /// How sure the patient is that exercise is safe for them, 0 to 10.
    record Beliefs(@NotNull @Min(0) @Max(10) Integer confidence) {}

    /// What still holds when the trouble is back; where it hurts is asked anew.
    SelfReport withoutPain() {
        return new SelfReport(history, null, evs, beliefs, expectations, equipment);
    }
}
