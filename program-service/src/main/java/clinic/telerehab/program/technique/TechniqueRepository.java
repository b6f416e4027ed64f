package clinic.telerehab.program.technique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row for each exercise that was seen of a patient: the newest verdict on it.
@ApplicationScoped
class TechniqueRepository {
    // An older review that comes in later, or the same again, changes nothing.
    private static final String NOTE = """
            insert into technique_status (patient_id, exercise_code, review_id, item_id, ladder_step, verdict, error_codes,
                                          reviewed_at, heard_at)
            values (:patient, :exercise, :review, cast(cast(:item as text) as uuid),
                    cast(cast(:step as text) as integer), :verdict, :errors, :reviewed, :heard)
            on conflict (patient_id, exercise_code) do update
               set review_id = excluded.review_id, item_id = excluded.item_id, ladder_step = excluded.ladder_step,
                   verdict = excluded.verdict, error_codes = excluded.error_codes, reviewed_at = excluded.reviewed_at,
                   heard_at = excluded.heard_at
             where technique_status.reviewed_at < excluded.reviewed_at
            """;
    private static final String OF_PATIENT = """
            select review_id, exercise_code, item_id, ladder_step, verdict, error_codes, reviewed_at
              from technique_status where patient_id = :patient order by exercise_code
            """;

    private final ObjectMapper json;

    TechniqueRepository(ObjectMapper json) {
        this.json = json;
    }

    /// @return whether it is newer than what was known
    Uni<Boolean> note(TechniqueRef technique, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("patient", technique.patientId())
                        .setParameter("exercise", technique.exerciseCode())
                        .setParameter("review", technique.reviewId())
                        .setParameter("item", text(technique.itemId()))
                        .setParameter("step", text(technique.ladderStep()))
                        .setParameter("verdict", technique.verdict().name())
                        .setParameter("errors", written(technique.errorCodes()))
                        .setParameter("reviewed", technique.reviewedAt())
                        .setParameter("heard", now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<List<TechniqueRef>> ofPatient(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_PATIENT, Tuple.class)
                        .setParameter("patient", patientId)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> ref(patientId, row)).toList());
    }

    private TechniqueRef ref(UUID patientId, Tuple row) {
        return new TechniqueRef(
                row.get(0, UUID.class),
                patientId,
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, Integer.class),
                Verdict.valueOf(row.get(4, String.class)),
                read(row.get(5, String.class)),
                row.get(6, OffsetDateTime.class).toInstant());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String written(List<String> codes) {
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of codes is JSON", impossible);
        }
    }

    private List<String> read(String column) {
        try {
            return json.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
