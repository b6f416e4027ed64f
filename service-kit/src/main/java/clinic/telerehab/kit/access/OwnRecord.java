package clinic.telerehab.kit.access;

import clinic.telerehab.kit.identity.Caller;
import java.util.Set;
import java.util.UUID;

/// A patient's own record, found by their login.
///
/// @param timezone decides which day it is for the patient
/// @param consents the scopes in which their consent holds
public record OwnRecord(
        Caller caller, UUID patientId, UUID clinicId, String timezone, String locale, Set<String> consents) {
    public OwnRecord {
        consents = Set.copyOf(consents);
    }

    public boolean hasConsent(String scope) {
        return consents.contains(scope);
    }
}
