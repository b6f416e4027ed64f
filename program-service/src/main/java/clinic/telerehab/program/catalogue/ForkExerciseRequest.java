package clinic.telerehab.program.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The code under which the clinic has its copy.
@Schema(examples = """
        {"code": "OWN-BIRD-DOG-SLOW"}
        """)
record ForkExerciseRequest(
        @NotNull @Pattern(regexp = "OWN-[A-Z0-9-]{1,36}") String code) {}
