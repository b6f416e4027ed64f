package clinic.telerehab.kit.access;

import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.identity.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Permission that was given: who acts, as what, on whose record.
///
/// @param practitionerId the caller as a practitioner; null for a patient
/// @param facts what the decision was made of, so that a use case need not ask again (consents, clinic)
public record Access(
        Caller caller, Capacity capacity, @Nullable UUID practitionerId, UUID clinicId, AccessFacts facts) {

    public boolean isPatient() {
        return capacity == Capacity.SELF;
    }

    public boolean hasConsent(String scope) {
        return facts.consents().contains(scope);
    }
}
