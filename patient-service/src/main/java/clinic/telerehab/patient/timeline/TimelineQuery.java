package clinic.telerehab.patient.timeline;

import static clinic.telerehab.patient.timeline.TimelineKind.ASSESSMENT_COMPLETED;
import static clinic.telerehab.patient.timeline.TimelineKind.ASSESSMENT_RETRACTED;
import static clinic.telerehab.patient.timeline.TimelineKind.CARE_TEAM_JOINED;
import static clinic.telerehab.patient.timeline.TimelineKind.CARE_TEAM_LEFT;
import static clinic.telerehab.patient.timeline.TimelineKind.CONSENT_DECIDED;
import static clinic.telerehab.patient.timeline.TimelineKind.EPISODE_MOVED;
import static clinic.telerehab.patient.timeline.TimelineKind.FOLLOW_UP_ANSWERED;
import static clinic.telerehab.patient.timeline.TimelineKind.FOLLOW_UP_DUE;
import static clinic.telerehab.patient.timeline.TimelineKind.GOAL_SET;
import static clinic.telerehab.patient.timeline.TimelineKind.INTAKE_SIGNED;

import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads a page of a patient's timeline in one statement. Each source gives no more rows than the page can take, along
/// an index, before they are merged.
@ApplicationScoped
class TimelineQuery {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    // Greater than the name of any kind.
    private static final String AFTER_KINDS = "~";

    /// Where one kind of entry comes from.
    ///
    /// @param from tables and condition, the patient being `:patient`
    private record Source(TimelineKind kind, String at, String id, String code, String from) {
        /// Of one thing at one moment there is one entry of a kind at most, so that one row more makes up for the
        /// one the page before may have ended with.
        String sql() {
            return """
                    (select '%1$s' as kind, %2$s as at, %3$s as id, %4$s as code from %5$s
                        and (%2$s, %3$s) <= (:at, :id)
                      order by %2$s desc, %3$s desc limit :read + 1)
                    """.formatted(kind, at, id, code, from);
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source(EPISODE_MOVED, "t.occurred_at", "t.id", "t.to_status", """
                    episode e join episode_transition t on t.episode_id = e.id
                     where e.patient_id = :patient and t.from_status is distinct from t.to_status"""),
            new Source(INTAKE_SIGNED, "i.signed_at", "i.id", "i.outcome", """
                    episode e join intake_assessment i on i.episode_id = e.id
                     where e.patient_id = :patient and i.signed_at is not null"""),
            // What was retracted had been completed before; what never had a score is no result.
            new Source(ASSESSMENT_COMPLETED, "a.taken_at", "a.id", "a.instrument", """
                    assessment a where a.patient_id = :patient and a.score is not null"""),
            new Source(ASSESSMENT_RETRACTED, "a.retracted_at", "a.id", "a.instrument", """
                    assessment a where a.patient_id = :patient and a.retracted_at is not null"""),
            new Source(CONSENT_DECIDED, "c.decided_at", "c.id", "c.scope || ':' || c.decision", """
                    consent_decision c where c.patient_id = :patient"""),
            new Source(CARE_TEAM_JOINED, "m.valid_from", "m.id", "m.role", """
                    care_team_membership m where m.patient_id = :patient and m.state in ('ACTIVE', 'ENDED')"""),
            new Source(CARE_TEAM_LEFT, "m.valid_until", "m.id", "m.role", """
                    care_team_membership m where m.patient_id = :patient and m.state in ('ACTIVE', 'ENDED')
                     and m.valid_until is not null"""),
            new Source(GOAL_SET, "g.proposed_at", "g.id", "g.kind", """
                    episode e join goal g on g.episode_id = e.id where e.patient_id = :patient"""),
            new Source(FOLLOW_UP_DUE, "f.due_at", "f.id", "'FOLLOW_UP_' || f.months_after", """
                    episode e join follow_up f on f.episode_id = e.id
                     where e.patient_id = :patient and f.state in ('OPEN', 'ANSWERED', 'MISSED')"""),
            new Source(FOLLOW_UP_ANSWERED, "f.answered_at", "f.id", "f.verdict", """
                    episode e join follow_up f on f.episode_id = e.id
                     where e.patient_id = :patient and f.state = 'ANSWERED'"""));

    private static final String TIMELINE = SOURCES.stream()
            .map(Source::sql)
            .collect(Collectors.joining(" union all ", "select kind, at, id, code from (", """
                    ) happened
                     where (at, id, kind collate "C") < (:at, :id, :kind)
                     order by at desc, id desc, kind collate "C" desc
                     limit :read
                    """));

    /// Newest first; what is planned for later than now is not among it.
    Uni<List<TimelineEntry>> of(UUID patientId, PageRequest page, Instant now) {
        Cursor after = page.after(3).orElseGet(() -> Cursor.of(now, AFTER_ALL, AFTER_KINDS));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TIMELINE, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("at", after.instant(0))
                        .setParameter("id", after.uuid(1))
                        .setParameter("kind", after.values().getLast())
                        .setParameter("read", (long) page.toRead())
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineQuery::entry).toList());
    }

    private static TimelineEntry entry(Tuple row) {
        return new TimelineEntry(
                TimelineKind.valueOf(row.get("kind", String.class)),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("id", UUID.class),
                row.get("code", String.class));
    }
}
