package clinic.telerehab.messaging.summary;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import clinic.telerehab.messaging.summary.WaitingSource.Kind;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sums up and tells, one patient per transaction.
@ApplicationScoped
class SummaryService {
    private static final String DUE = "select patient_id from inbox_summary_due order by marked_at limit 100";
    // Whoever marks the row just now gets a later turn: their change is not to be seen yet.
    private static final String TAKE = """
            delete from inbox_summary_due where patient_id in (
                   select patient_id from inbox_summary_due where patient_id = :patient for update skip locked)
            """;
    private static final String NOTE = """
            insert into inbox_summary_told (patient_id, fingerprint) values (:patient, :fingerprint)
            on conflict (patient_id) do update set fingerprint = excluded.fingerprint
             where inbox_summary_told.fingerprint <> excluded.fingerprint
            """;

    private final OpenAlerts alerts;
    private final List<WaitingSource> sources;
    private final Feed feed;

    SummaryService(OpenAlerts alerts, @All List<WaitingSource> sources, Feed feed) {
        this.alerts = alerts;
        this.sources = sources;
        this.feed = feed;
    }

    @WithSession
    Uni<List<UUID>> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class).getResultList());
    }

    /// Tells what changed since it was told last; nothing when it came back to the same.
    @WithTransaction
    Uni<Void> tell(UUID patientId) {
        return Turn.take(patientId)
                .chain(() -> take(patientId))
                .chain(taken -> taken
                        ? KnownPatients.unlessErased(patientId, () -> tellOf(patientId))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> take(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("patient", patientId)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    private Uni<Void> tellOf(UUID patientId) {
        return sumUp(patientId)
                .chain(summary -> note(summary)
                        .chain(isNew -> isNew
                                ? feed.tellState("inbox-summary", patientId, summary)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<InboxSummary> sumUp(UUID patientId) {
        return alerts.count(patientId)
                .chain(open -> oldest(Kind.UNREAD_MESSAGE, patientId)
                        .chain(unread -> oldest(Kind.CLIP, patientId)
                                .map(clip -> new InboxSummary(
                                        patientId,
                                        open.critical(),
                                        open.high(),
                                        open.medium(),
                                        open.low(),
                                        unread,
                                        clip))));
    }

    private Uni<@Nullable Instant> oldest(Kind kind, UUID patientId) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .map(source -> source.oldest(patientId))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Uni<Boolean> note(InboxSummary summary) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("patient", summary.patientId())
                        .setParameter("fingerprint", RequestHash.of(summary))
                        .executeUpdate())
                .map(rows -> rows > 0);
    }
}
