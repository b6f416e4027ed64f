package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.feed.Feed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells the other services how a patient stands now; every change of a patient passes here.
@ApplicationScoped
class PatientFeed {
    private final Feed feed;
    private final LegalHolds holds;

    PatientFeed(Feed feed, LegalHolds holds) {
        this.feed = feed;
        this.holds = holds;
    }

    Uni<Void> tell(Patient patient) {
        return holds.isHeld(patient.id())
                .chain(held -> feed.tellState("patient", patient.id(), PatientEvent.of(patient, held)));
    }
}
