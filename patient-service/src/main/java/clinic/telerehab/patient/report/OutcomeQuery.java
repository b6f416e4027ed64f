package clinic.telerehab.patient.report;

import clinic.telerehab.patient.report.Window.Quarters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts the differences between baseline and discharge. Each quarter is read as it stood when it ended, or what was
/// recorded or retracted afterwards could be told from two reports by subtracting.
@ApplicationScoped
class OutcomeQuery {
    private static final String CHANGES = """
            select e.quarter::date as quarter, d.instrument, d.definition_version, d.variant,
                   d.score - b.score as difference, count(*) as episodes
              from (select id, quarter, (quarter + interval '3 months') at time zone 'UTC' as ended_at
                      from episode,
                           lateral (select date_trunc('quarter', discharged_at at time zone 'UTC') as quarter) q
                     where clinic_id = :clinic and discharged_at >= :start and discharged_at < :end) e
              join lateral (
                   select distinct on (a.instrument) a.*
                     from assessment a
                    where a.episode_id = e.id and a.occasion = 'DISCHARGE' and a.score is not null
                      and a.recorded_at < e.ended_at and (a.retracted_at is null or a.retracted_at >= e.ended_at)
                    order by a.instrument, a.taken_at desc, a.id desc) d on true
              join lateral (
                   select a.id, a.taken_at, a.score
                     from assessment a
                    where a.episode_id = e.id and a.series = d.series and a.score is not null
                      and a.recorded_at < e.ended_at and (a.retracted_at is null or a.retracted_at >= e.ended_at)
                    order by (a.occasion = 'BASELINE') desc, a.taken_at, a.id
                    limit 1) b on (b.taken_at, b.id) < (d.taken_at, d.id)
             group by e.quarter, d.instrument, d.definition_version, d.variant, difference
            """;

    /// How many episodes of a quarter differ by so many points between baseline and discharge.
    record Changed(
            LocalDate quarter,
            String instrument,
            String version,
            @Nullable String variant,
            BigDecimal difference,
            int episodes) {}

    Uni<List<Changed>> of(UUID clinicId, Quarters quarters) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHANGES, Tuple.class)
                        .setParameter("clinic", clinicId)
                        .setParameter("start", quarters.startsAt())
                        .setParameter("end", quarters.endsAt())
                        .getResultList())
                .map(rows -> rows.stream().map(OutcomeQuery::changed).toList());
    }

    private static Changed changed(Tuple row) {
        return new Changed(
                row.get("quarter", LocalDate.class),
                row.get("instrument", String.class),
                row.get("definition_version", String.class),
                row.get("variant", String.class),
                row.get("difference", BigDecimal.class),
                Math.toIntExact(row.get("episodes", Long.class)));
    }
}
