package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.access.TeamRole;
import java.time.Instant;
import java.util.UUID;

/// The relation that an emergency access is to the other services: one that ends by itself.
record AccessGrantEvent(
        UUID relationId,
        UUID patientId,
        UUID practitionerId,
        TeamRole role,
        String state,
        Instant from,
        Instant until) {
    static AccessGrantEvent of(AccessGrant grant) {
        return new AccessGrantEvent(
                grant.id(),
                grant.patientId(),
                grant.practitionerId(),
                TeamRole.BREAK_GLASS,
                "ACTIVE",
                grant.grantedAt(),
                grant.expiresAt());
    }
}
