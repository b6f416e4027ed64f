package clinic.telerehab.patient.enrolment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Whose record the law keeps. Holds are placed and released with the requests about a record.
@ApplicationScoped
class LegalHolds {
    private static final String HELD =
            "select exists (select 1 from data_request where patient_id = :patient and legal_hold)";

    Uni<Boolean> isHeld(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD, Boolean.class)
                        .setParameter("patient", patientId)
                        .getSingleResult());
    }
}
