package clinic.telerehab.program.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What to do in an emergency, in the patient's language.
public record Emergency(
        @Schema(examples = "112") String phone,
        @Schema(examples = "Call 112 now. Do not exercise.") String text) {}
