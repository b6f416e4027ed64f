package clinic.telerehab.patient.context;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.clinic.ClinicThresholds;
import clinic.telerehab.patient.context.ClinicalContextView.EpisodeContext;
import clinic.telerehab.patient.context.ClinicalContextView.ScreeningContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a patient's clinical context in one statement.
@ApplicationScoped
class ClinicalContextQuery {
    private static final String CONTEXT = """
            select p.id, p.clinic_id, p.status, p.timezone, p.locale,
                   e.id as episode_id, e.status as episode_status, e.presentation, e.chronicity, e.relapse_of,
                   e.screening, e.cleared_flags::jsonb @> e.raised_flags::jsonb as settled,
                   -- Whoever noted one, the record or the intake: it rules out all the same.
                   (select string_agg(t.tag, ',' order by t.tag) from (
                       select json_array_elements_text(p.contraindication_tags::json) as tag
                       union
                       select json_array_elements_text(i.contraindication_tags::json)
                         from intake_assessment i where i.episode_id = e.id and i.status = 'SIGNED') t) as tags,
                   (select string_agg(c.scope, ',' order by c.scope)
                      from effective_consent c where c.patient_id = p.id and c.granted) as consents,
                   (select json_object_agg(f.name, f.score::integer)::text from (
                       select distinct on (a.instrument)
                              case a.instrument when 'FABQ' then 'FABQ_PA'
                                                when 'SBST9' then 'SBST9_PSYCH' else a.instrument end as name,
                              -- What the STarT tool says of fear is its psychosocial subscore.
                              case a.instrument when 'SBST9' then (
                                   select s.score from json_to_recordset(a.score_trace::json) as s
                                          (scale text, score numeric) where s.scale = 'PSYCH')
                                                else a.score end as score
                         from assessment a
                        where a.episode_id = e.id and a.status = 'COMPLETED'
                          and a.instrument in ('TSK11', 'TSK17', 'FABQ', 'SBST9')
                        order by a.instrument, a.taken_at desc, a.id desc) f
                     where f.score is not null) as fear_scores,
                   clinic.thresholds
              from patient p
              join clinic on clinic.id = p.clinic_id
              left join lateral (
                   select * from episode where patient_id = p.id and closed_at is null order by id desc limit 1) e
                on true
             where p.id = :patient
            """;

    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    private final ClinicThresholds thresholds;
    private final ObjectMapper json;

    ClinicalContextQuery(ClinicThresholds thresholds, ObjectMapper json) {
        this.thresholds = thresholds;
        this.json = json;
    }

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

    private ClinicalContextView view(Tuple row, Instant now) {
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
                scores(row.get("fear_scores", String.class)),
                thresholds.effective(row.get("thresholds", String.class)),
                now);
    }

    private @Nullable Map<String, Integer> scores(@Nullable String byInstrument) {
        try {
            return byInstrument == null ? null : json.readValue(byInstrument, SCORES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database made this JSON", impossible);
        }
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
