package clinic.telerehab.patient.assessment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;

/// Reads a patient's languages.
@ApplicationScoped
class LocalesQuery {
    private static final String LOCALES = """
            select p.locale, c.default_locale from patient_link p join clinic c on c.id = p.clinic_id
             where p.patient_id = :patient
            """;

    Uni<Locales> of(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCALES, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .map(row -> new Locales(row.get("locale", String.class), row.get("default_locale", String.class)));
    }
}
