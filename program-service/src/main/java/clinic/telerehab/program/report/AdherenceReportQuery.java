package clinic.telerehab.program.report;

import clinic.telerehab.program.report.Window.Quarters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Counts planned sessions and what became of them, per patient and quarter, in one statement.
@ApplicationScoped
class AdherenceReportQuery {
    private static final String QUARTERS = """
            select kind, count(*)::integer as patients, sum(percent) as percents,
                   count(*) filter (where percent >= :green)::integer as green
              from (select p.kind, p.patient_id, date_trunc('quarter', s.local_date) as quarter,
                           100.0 * count(*) filter (where s.status = 'DONE') / count(*) as percent
                      from program p
                      join planned_session s on s.program_id = p.id
                     where p.clinic_id = :clinic and s.local_date >= :start and s.local_date < :end
                       and s.status in ('DONE', 'PARTIAL', 'MISSED')
                     group by p.kind, p.patient_id, quarter) as followed
             group by kind, quarter
            """;

    /// One kind of program in one quarter.
    record Quarter(String kind, Tally tally) {}

    /// @param greenFrom the percentage from which the clinic's green band begins
    Uni<List<Quarter>> of(UUID clinicId, Quarters quarters, int greenFrom) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(QUARTERS, Tuple.class)
                        .setParameter("green", greenFrom)
                        .setParameter("clinic", clinicId)
                        .setParameter("start", quarters.start())
                        .setParameter("end", quarters.end())
                        .getResultList())
                .map(rows -> rows.stream().map(AdherenceReportQuery::quarter).toList());
    }

    private static Quarter quarter(Tuple row) {
        return new Quarter(
                row.get("kind", String.class),
                new Tally(
                        row.get("patients", Integer.class),
                        row.get("percents", BigDecimal.class),
                        row.get("green", Integer.class)));
    }
}
