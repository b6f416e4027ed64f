package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the care team.
record MembershipView(
        UUID id,
        UUID patientId,
        UUID practitionerId,
        MembershipRole role,
        MembershipState state,
        Instant from,
        @Nullable Instant until,
        @Nullable String reason,
        int version)
        implements Versioned {

    static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.id(),
                membership.patientId(),
                membership.practitionerId(),
                membership.role(),
                membership.state(),
                membership.validFrom(),
                membership.validUntil(),
                membership.reason(),
                membership.version());
    }
}
