package clinic.telerehab.patient.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a login is linked to from now on: one of the two.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkView(@Nullable UUID patientId, @Nullable UUID practitionerId) {
    static LinkView of(Invitation invitation) {
        return new LinkView(invitation.patientId(), invitation.practitionerId());
    }
}
