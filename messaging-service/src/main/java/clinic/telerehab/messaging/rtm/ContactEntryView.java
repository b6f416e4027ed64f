package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time that was spent on a patient, as the care team sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactEntryView(
        UUID id,
        UUID patientId,
        UUID practitionerId,
        ContactKind kind,
        boolean synchronous,
        Instant startedAt,
        int seconds,
        ContactSource source,
        @Nullable String editedReason,
        int version)
        implements Versioned {

    static ContactEntryView of(ContactEntry entry) {
        return new ContactEntryView(
                entry.id(),
                entry.patientId(),
                entry.practitionerId(),
                entry.kind(),
                entry.synchronous(),
                entry.startedAt(),
                entry.seconds(),
                entry.source(),
                entry.editedReason(),
                entry.version());
    }
}
