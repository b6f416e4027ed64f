package clinic.telerehab.program.adherence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The days on which a patient reported anything, in whichever program.
@ApplicationScoped
class MonitoringQuery {
    // A session that a red flag stopped was reported all the same.
    private static final String DAYS = """
            select distinct local_date from session_log
             where patient_id = :patient and local_date between :from and :to
               and status in ('SUBMITTED', 'AMENDED', 'BLOCKED')
             order by local_date
            """;

    Uni<List<LocalDate>> days(UUID patientId, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DAYS, LocalDate.class)
                        .setParameter("patient", patientId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }
}
