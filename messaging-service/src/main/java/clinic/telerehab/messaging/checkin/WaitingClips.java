package clinic.telerehab.messaging.checkin;

import clinic.telerehab.messaging.summary.WaitingSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Since when a patient's clip waits for its review.
@ApplicationScoped
class WaitingClips implements WaitingSource {
    private final CheckInRepository checkIns;

    WaitingClips(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public Kind kind() {
        return Kind.CLIP;
    }

    @Override
    public Uni<@Nullable Instant> oldest(UUID patientId) {
        return checkIns.oldestSubmission(patientId);
    }
}
