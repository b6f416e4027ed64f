package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.messaging.inbox.InboxDoor;
import clinic.telerehab.messaging.inbox.InboxDoor.Finding;
import clinic.telerehab.messaging.standing.Figures;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the inbox of a patient who has waited too long for an answer: once per wait, whichever replica finds it.
@ApplicationScoped
class AnswerClock {
    private static final String ALERT = "A-MSG-SLA";
    private static final String NEXT = """
            select c.* from conversation c left join clinic_standing s on s.clinic_id = c.clinic_id
             where c.kind = 'CARE' and c.status = 'OPEN' and c.sla_alerted_at is null
               and c.waiting_since <= cast(:now as timestamptz)
                   - make_interval(mins => coalesce(s.message_sla_minutes, cast(:standard as integer)))
             order by c.waiting_since limit 1
            """;

    private final ConversationRepository conversations;
    private final InboxDoor inbox;
    private final Figures standard;
    private final Clock clock;

    AnswerClock(ConversationRepository conversations, InboxDoor inbox, Figures standard, Clock clock) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.standard = standard;
        this.clock = clock;
    }

    /// Sees to the one that waits longest.
    ///
    /// @return false when nobody waits too long
    @WithTransaction
    Uni<Boolean> alertNext() {
        Instant now = clock.instant();
        return overdue(now)
                .chain(thread -> thread == null
                        ? Uni.createFrom().item(false)
                        : alert(thread, now).replaceWith(true));
    }

    private Uni<@Nullable Conversation> overdue(Instant now) {
        return conversations
                .getSession()
                .chain(session -> session.createNativeQuery(NEXT, Conversation.class)
                        .setParameter("now", now)
                        .setParameter("standard", standard.messageSlaMinutes())
                        .getSingleResultOrNull());
    }

    /// The patient's turn comes before the row, as everywhere; by then somebody may have answered or told.
    private Uni<Void> alert(Conversation found, Instant now) {
        return Turn.take(found.patientId())
                .chain(() -> conversations.lock(found))
                .chain(thread -> thread.isUnansweredAndUntold()
                        ? tell(thread, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Conversation thread, Instant now) {
        Instant since = thread.waitingSince() == null ? now : thread.waitingSince();
        thread.alerted(now);
        var finding = new Finding(
                idOf(thread, since),
                ALERT,
                "MEDIUM",
                thread.patientId(),
                thread.clinicId(),
                ALERT + ":" + thread.id(),
                Map.of("minutes", (int) Duration.between(since, now).toMinutes()));
        return inbox.take(finding, now);
    }

    /// One wait is one finding.
    private static UUID idOf(Conversation thread, Instant since) {
        return UUID.nameUUIDFromBytes((ALERT + thread.id() + since).getBytes(StandardCharsets.UTF_8));
    }
}
