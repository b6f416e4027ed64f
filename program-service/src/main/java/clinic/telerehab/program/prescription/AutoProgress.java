package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far proposals of the progression may be applied without asking again; a clinician says so beforehand.
///
/// @param maxSteps how many steps of an item at most
/// @param until the last day
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutoProgress(
        boolean enabled,
        @Nullable Integer maxSteps,
        @Nullable LocalDate until) {
    public static final AutoProgress OFF = new AutoProgress(false, null, null);
}
