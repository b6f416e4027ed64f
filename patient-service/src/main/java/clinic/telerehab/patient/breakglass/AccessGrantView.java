package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An emergency access, as who opened it and the clinic's administrators see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessGrantView(
        UUID id,
        UUID patientId,
        UUID practitionerId,
        GrantReason reasonCode,
        String freeText,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable ReviewOutcome reviewOutcome,
        @Nullable String reviewNote,
        int version)
        implements Versioned {
    static AccessGrantView of(AccessGrant grant) {
        return new AccessGrantView(
                grant.id(),
                grant.patientId(),
                grant.practitionerId(),
                grant.reasonCode(),
                grant.freeText(),
                grant.grantedAt(),
                grant.expiresAt(),
                grant.reviewedAt(),
                grant.reviewedBy(),
                grant.reviewOutcome(),
                grant.reviewNote(),
                grant.version());
    }
}
