package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of an exercise to begin with: whatever does not apply is absent.
///
/// @param seconds how long one set takes, when it is moved through and not held
/// @param pyramid the repetitions of each set, when they differ
/// @param clinicianDecides true when there is no amount to begin with
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DefaultDose(
        @Nullable Integer sets,
        @Nullable Integer reps,
        @Nullable Integer holdSeconds,
        @Nullable Integer seconds,
        @Nullable Integer minutes,
        @Nullable Integer distanceMetres,
        @Nullable List<Integer> pyramid,
        @Nullable Boolean perSide,
        @Nullable Integer timesPerWeek,
        @Nullable String resistance,
        @Nullable Boolean clinicianDecides) {}
