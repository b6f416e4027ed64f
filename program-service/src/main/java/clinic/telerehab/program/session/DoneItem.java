package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.Dose;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was done of one item of the program; what does not apply is left out.
///
/// @param repsDone in each set
/// @param holdSecondsDone each time; left out it is as prescribed
/// @param painDuring 0 to 10; left out it is unknown, which is not 0
/// @param effort how hard it was, 0 to 10
/// @param confidence to do it again, 0 to 10
/// @param selfTechnique how well it went in the patient's own eyes, 1 to 5
/// @param skippedReason why it was left out, as `GET /v1/reference/reasons` lists
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoneItem(
        @NotNull UUID itemId,
        @Min(0) @Max(20) @Nullable Integer setsDone,
        @Min(0) @Max(100) @Nullable Integer repsDone,
        @Min(0) @Max(600) @Nullable Integer holdSecondsDone,
        @Min(0) @Max(240) @Nullable Integer minutesDone,
        @Min(0) @Max(50_000) @Nullable Integer metresDone,
        @Min(0) @Max(10) @Nullable Integer painDuring,
        @Min(0) @Max(10) @Nullable Integer effort,
        @Min(0) @Max(10) @Nullable Integer confidence,
        @Min(1) @Max(5) @Nullable Integer selfTechnique,

        @Pattern(regexp = "[A-Z][A-Z_]{1,39}") @Schema(examples = "NO_TIME") @Nullable
        String skippedReason) {

    /// How much was done, in the unit of the prescription.
    public double amount(Dose prescribed) {
        return switch (prescribed.unit()) {
            case MINUTES -> orZero(minutesDone);
            case METRES -> orZero(metresDone);
            case REPETITIONS -> repetitions(prescribed);
            case HELD_SECONDS -> (double) repetitions(prescribed) * secondsEach(prescribed);
        };
    }

    /// The part of the prescription that was done, 0 to 1: more than was asked for counts as what was asked for.
    public double fractionOf(Dose prescribed) {
        double asked = prescribed.amount();
        return asked <= 0 ? 1 : Math.min(1, amount(prescribed) / asked);
    }

    private int repetitions(Dose prescribed) {
        int sets = Objects.requireNonNullElse(setsDone, 0);
        List<Integer> pyramid = prescribed.pyramid();
        if (pyramid != null && repsDone == null) {
            return pyramid.stream().limit(sets).mapToInt(Integer::intValue).sum();
        }
        // A set that is held or moved through once has no repetitions to count.
        boolean isCounted = prescribed.reps() != null || pyramid != null;
        return isCounted ? sets * orZero(repsDone) : sets;
    }

    private int secondsEach(Dose prescribed) {
        return holdSecondsDone != null
                ? holdSecondsDone
                : Objects.requireNonNullElse(prescribed.holdSeconds(), orZero(prescribed.seconds()));
    }

    private static int orZero(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }
}
