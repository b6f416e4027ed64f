package clinic.telerehab.program.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features need to know of a session that is over, one way or another.
///
/// @param revision of the program that it followed
/// @param plannedDate the day of the plan that it fulfils; null for one beyond the plan
/// @param localDate the day on which it was done, where the patient was
/// @param items empty when it was blocked
public record SessionRef(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID programId,
        int revision,
        @Nullable LocalDate plannedDate,
        LocalDate localDate,
        SessionStatus status,
        @Nullable PreCheck preCheck,
        List<DoneItem> items,
        @Nullable AfterPain post,
        @Nullable AfterPain nextMorning,
        Instant startedAt,
        Instant endedAt,
        Instant receivedAt) {
    public SessionRef {
        items = List.copyOf(items);
    }
}
