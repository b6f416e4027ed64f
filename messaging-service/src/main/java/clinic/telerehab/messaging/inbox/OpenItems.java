package clinic.telerehab.messaging.inbox;

import clinic.telerehab.messaging.summary.OpenAlerts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;

/// Counts what nobody has settled, for the caseload.
@ApplicationScoped
class OpenItems implements OpenAlerts {
    private static final String COUNT = """
            select count(*) filter (where severity = 'CRITICAL') as critical,
                   count(*) filter (where severity = 'HIGH') as high,
                   count(*) filter (where severity = 'MEDIUM') as medium,
                   count(*) filter (where severity = 'LOW') as low
              from inbox_item where patient_id = :patient and state not in ('RESOLVED', 'DISMISSED')
            """;

    @Override
    public Uni<BySeverity> count(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .map(row -> new BySeverity(
                        number(row, "critical"), number(row, "high"), number(row, "medium"), number(row, "low")));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
