package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program as a list shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgramSummary(
        UUID id,
        @Nullable UUID episodeId,
        Kind kind,
        String title,
        Status status,
        LocalDate startDate,
        int revision,
        int version) {

    static ProgramSummary of(Program program) {
        return new ProgramSummary(
                program.id(),
                program.episodeId(),
                program.kind(),
                program.title(),
                program.status(),
                program.startDate(),
                program.revision(),
                program.version());
    }
}
