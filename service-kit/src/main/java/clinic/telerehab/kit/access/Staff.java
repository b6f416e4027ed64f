package clinic.telerehab.kit.access;

import clinic.telerehab.kit.access.AccessFacts.PractitionerLink;
import clinic.telerehab.kit.identity.Caller;
import java.util.List;
import java.util.UUID;

/// A login that is active staff of one clinic or several, for work that is about no single patient.
public record Staff(Caller caller, List<PractitionerLink> memberships) {
    public Staff {
        memberships = List.copyOf(memberships);
    }

    public UUID practitionerId() {
        return memberships.getFirst().practitionerId();
    }

    public boolean worksAt(UUID clinicId) {
        return memberships.stream().anyMatch(link -> link.clinicId().equals(clinicId));
    }

    public List<UUID> clinicIds() {
        return memberships.stream().map(PractitionerLink::clinicId).toList();
    }
}
