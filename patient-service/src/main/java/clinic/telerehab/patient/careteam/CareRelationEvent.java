package clinic.telerehab.patient.careteam;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The relation that access of staff follows from, as the other services copy it.
record CareRelationEvent(
        UUID relationId,
        UUID patientId,
        UUID practitionerId,
        MembershipRole role,
        MembershipState state,
        Instant from,
        @Nullable Instant until) {

    static CareRelationEvent of(Membership membership) {
        return new CareRelationEvent(
                membership.id(),
                membership.patientId(),
                membership.practitionerId(),
                membership.role(),
                membership.state(),
                membership.validFrom(),
                membership.validUntil());
    }
}
