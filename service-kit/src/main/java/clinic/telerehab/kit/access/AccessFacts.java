package clinic.telerehab.kit.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that decides whether one login may do something with one patient's record, as one query found it.
///
/// @param patient null when this service knows no such patient
/// @param practitioner the caller as a practitioner of the patient's clinic; null when not one of them
/// @param relation the strongest relation between the two that holds now; null without one
/// @param consents the scopes in which the patient's consent holds
/// @param authorityHeardAt when the service that owns these facts was last heard; null when never
public record AccessFacts(
        @Nullable PatientLink patient,
        @Nullable PractitionerLink practitioner,
        @Nullable TeamRole relation,
        Set<String> consents,
        @Nullable Instant authorityHeardAt) {

    public AccessFacts {
        consents = Set.copyOf(consents);
    }

    /// Which login a patient has, in which clinic, and whether the record is in use (`ACTIVE`).
    public record PatientLink(
            UUID patientId, UUID clinicId, @Nullable String subject, String status) {
        boolean isErased() {
            return status.equals("ANONYMISED");
        }

        boolean isActive() {
            return status.equals("ACTIVE");
        }
    }

    /// The caller as staff of one clinic.
    public record PractitionerLink(UUID practitionerId, UUID clinicId, Profession profession, boolean active) {}
}
