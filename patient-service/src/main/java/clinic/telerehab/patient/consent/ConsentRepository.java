package clinic.telerehab.patient.consent;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<ConsentDecision, UUID> {
    private static final int MORE_THAN_ANYONE_DECIDES = 500;
    private static final String GRANTED =
            "select scope from effective_consent where patient_id = :patient and granted order by scope";

    Uni<Set<String>> granted(UUID patientId) {
        return getSession()
                .chain(session -> session.createNativeQuery(GRANTED, String.class)
                        .setParameter("patient", patientId)
                        .getResultList())
                .map(TreeSet::new);
    }

    Uni<List<ConsentDecision>> history(UUID patientId) {
        return find("patientId = ?1 order by decidedAt desc, id desc", patientId)
                .page(0, MORE_THAN_ANYONE_DECIDES)
                .list();
    }
}
