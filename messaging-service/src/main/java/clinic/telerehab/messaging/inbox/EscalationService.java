package clinic.telerehab.messaging.inbox;

import clinic.telerehab.messaging.inbox.EscalationChain.Step;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.standing.Clinics;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes alerts that nobody acknowledged a level further, one step per transaction. When the next step is due is worked
/// out from when this one was, so that a service that was down misses none.
@ApplicationScoped
class EscalationService {
    private static final String DUE = """
            select id from inbox_item where state = 'OPEN' and next_step_at <= :now order by next_step_at limit 100
            """;
    // Whoever handles or escalates it just now is let do so.
    private static final String TAKE = """
            select id, patient_id, clinic_id, type, severity, cycle, level, next_step_at from inbox_item
             where id = :id and state = 'OPEN' and next_step_at <= :now for update skip locked
            """;
    // The version stays: it is no edit, and whoever reads the alert just now may still acknowledge it.
    private static final String MOVE = """
            update inbox_item set level = :level, next_step_at = cast(:next as timestamptz) where id = :id
            """;

    private final EscalationChain chain;
    private final EscalationRules rules;
    private final Clinics clinics;
    private final StreamTeller stream;
    private final Clock clock;

    EscalationService(EscalationChain chain, EscalationRules rules, Clinics clinics, StreamTeller stream, Clock clock) {
        this.chain = chain;
        this.rules = rules;
        this.clinics = clinics;
        this.stream = stream;
        this.clock = clock;
    }

    @WithSession
    Uni<List<UUID>> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    @WithTransaction
    Uni<Void> escalate(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .getSingleResultOrNull())
                .chain(row -> row == null ? Uni.createFrom().voidItem() : take(step(row)));
    }

    private Uni<Void> take(Step step) {
        return chain.take(step, NotificationType.ALERT_ESCALATED)
                .chain(told -> next(step, told))
                .chain(next -> move(step, next.at()))
                .chain(() -> stream.tell(
                        step.patientId(), "inbox", Audience.CARE_TEAM, Map.of("inboxItemId", step.itemId())));
    }

    /// @param at null behind the last level
    private record Next(@Nullable Instant at) {}

    private Uni<Next> next(Step step, int told) {
        if (step.level().next() == null) {
            return Uni.createFrom().item(new Next(null));
        }
        if (told == 0) {
            return Uni.createFrom().item(new Next(step.dueAt()));
        }
        return clinics.of(step.clinicId())
                .map(clinic -> new Next(rules.nextStep(step.severity(), step.dueAt(), clinic.workingTime())));
    }

    private static Uni<Void> move(Step step, @Nullable Instant nextStepAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setParameter("id", step.itemId())
                        .setParameter("level", step.level().name())
                        .setParameter("next", nextStepAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Step step(Tuple row) {
        var reached = EscalationLevel.valueOf(row.get("level", String.class));
        return new Step(
                row.get("id", UUID.class),
                row.get("patient_id", UUID.class),
                row.get("clinic_id", UUID.class),
                row.get("type", String.class),
                Severity.valueOf(row.get("severity", String.class)),
                row.get("cycle", Integer.class),
                Objects.requireNonNull(reached.next()),
                row.get("next_step_at", OffsetDateTime.class).toInstant());
    }
}
