package clinic.telerehab.patient.context;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.context.ClinicalContextView.EpisodeContext;
import clinic.telerehab.patient.context.ClinicalContextView.ScreeningContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a patient's clinical context in one statement.
@ApplicationScoped
class ClinicalContextQuery {
    private static final String CONTEXT = """
            select p.id, p.clinic_id, p.status, p.timezone, p.locale,
                   e.id as episode_id, e.status as episode_status, e.presentation, e.chronicity, e.relapse_of,
                   e.screening, e.cleared_flags::jsonb @> e.raised_flags::jsonb as settled,
                   (select string_agg(t.tag, ',' order by t.tag)
                      from intake_assessment i,
                           lateral json_array_elements_text(i.contraindication_tags::json) as t (tag)
                     where i.episode_id = e.id and i.status = 'SIGNED') as tags,
                   (select string_agg(c.scope, ',' order by c.scope)
                      from effective_consent c where c.patient_id = p.id and c.granted) as consents
              from patient p
              left join lateral (
                   select * from episode where patient_id = p.id and closed_at is null order by id desc limit 1) e
                on true
             where p.id = :patient
            """;

    /// @throws DomainProblem `not-found` when there is no such patient
    Uni<ClinicalContextView> of(UUID patientId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONTEXT, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND))
                .map(row -> view(row, now));
    }

    private static ClinicalContextView view(Tuple row, Instant now) {
        return new ClinicalContextView(
                row.get("id", UUID.class),
                row.get("clinic_id", UUID.class),
                row.get("status", String.class),
                row.get("timezone", String.class),
                row.get("locale", String.class),
                episode(row),
                screening(row),
                list(row.get("tags", String.class)),
                list(row.get("consents", String.class)),
                null,
                null,
                now);
    }

    private static @Nullable EpisodeContext episode(Tuple row) {
        UUID id = row.get("episode_id", UUID.class);
        return id == null
                ? null
                : new EpisodeContext(
                        id,
                        row.get("episode_status", String.class),
                        row.get("presentation", String.class),
                        row.get("chronicity", String.class),
                        row.get("relapse_of", UUID.class));
    }

    private static @Nullable ScreeningContext screening(Tuple row) {
        String outcome = row.get("screening", String.class);
        return outcome == null ? null : new ScreeningContext(outcome, row.get("settled", Boolean.class));
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }
}
