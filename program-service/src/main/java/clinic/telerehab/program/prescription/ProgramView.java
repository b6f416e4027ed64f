package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program as the patient and the care team see it.
record ProgramView(
        UUID id,
        UUID patientId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID episodeId,
        Program.Kind kind,
        String title,
        Program.Status status,
        LocalDate startDate,
        int revision,
        List<ProgramItem> items,
        int version)
        implements Versioned {

    static ProgramView of(Program program) {
        return new ProgramView(
                program.id(),
                program.patientId(),
                program.episodeId(),
                program.kind(),
                program.title(),
                program.status(),
                program.startDate(),
                program.revision(),
                program.items(),
                program.version());
    }
}
