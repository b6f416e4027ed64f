package clinic.telerehab.messaging.inbox;

import clinic.telerehab.messaging.notification.AdminLogins;
import clinic.telerehab.messaging.notification.CareTeam;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.Notifications;
import clinic.telerehab.messaging.notification.Recipient;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells the people of one level of an alert, and writes down that it did.
@ApplicationScoped
class EscalationChain {
    // Nobody tells this service a rota: whoever treats and is active is on duty.
    private static final String OF_CLINIC = """
            select practitioner_id from practitioner_link
             where clinic_id = :clinic and active and profession <> 'OTHER' order by practitioner_id
            """;
    private static final String NOTE = """
            insert into inbox_escalation (item_id, cycle, level, due_at, done_at, told)
            values (:item, :cycle, :level, :due, :now, :told)
            """;
    private static final List<String> LEAD = List.of("LEAD");
    private static final List<String> TEAM = List.of("MEMBER", "SUPERVISOR", "COVER");

    private final Notifications notifications;
    private final CareTeam team;
    private final AdminLogins admins;
    private final EscalationRules rules;
    private final Clock clock;

    EscalationChain(
            Notifications notifications, CareTeam team, AdminLogins admins, EscalationRules rules, Clock clock) {
        this.notifications = notifications;
        this.team = team;
        this.admins = admins;
        this.rules = rules;
        this.clock = clock;
    }

    /// One step that is due.
    ///
    /// @param cycle how often the alert was opened
    record Step(
            UUID itemId,
            UUID patientId,
            UUID clinicId,
            String type,
            Severity severity,
            int cycle,
            EscalationLevel level,
            Instant dueAt) {}

    /// The first level, when an alert is raised; when there is nobody, the next one is due at once.
    Uni<Void> begin(InboxItem item) {
        var step = new Step(
                item.id(),
                item.patientId(),
                item.clinicId(),
                item.type(),
                item.severity(),
                item.handling().cycle(),
                EscalationLevel.LEAD,
                item.raisedAt());
        return take(step, NotificationType.ALERT)
                .invoke(told -> {
                    if (told == 0) {
                        item.handling().skipLead(clock.instant());
                    }
                })
                .chain(told -> rules.isForAdmin(item.type())
                        ? tellAdmins(step)
                        : Uni.createFrom().voidItem());
    }

    /// @return how many people were told
    Uni<Integer> take(Step step, NotificationType type) {
        return people(step)
                .call(people -> tell(step, type, people))
                .map(List::size)
                .call(told -> note(step, told));
    }

    private Uni<Void> tellAdmins(Step step) {
        return admins.of(step.clinicId()).chain(people -> tell(step, NotificationType.ALERT, people));
    }

    private Uni<List<UUID>> people(Step step) {
        return switch (step.level()) {
            case LEAD -> team.of(step.patientId(), step.clinicId(), LEAD);
            case TEAM -> team.of(step.patientId(), step.clinicId(), TEAM);
            case CLINIC -> ofClinic(step);
            case ADMIN -> admins.of(step.clinicId());
        };
    }

    private static Uni<List<UUID>> ofClinic(Step step) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CLINIC, UUID.class)
                        .setParameter("clinic", step.clinicId())
                        .getResultList());
    }

    private Uni<Void> tell(Step step, NotificationType type, List<UUID> people) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> tell(step, type, Recipient.staff(person, step.clinicId())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Step step, NotificationType type, Recipient recipient) {
        Map<String, UUID> refs = Map.of("inboxItemId", step.itemId(), "patientId", step.patientId());
        return step.severity() == Severity.CRITICAL
                ? notifications.tellUrgently(recipient, type, refs)
                : notifications.tell(recipient, type, refs);
    }

    private Uni<Void> note(Step step, int told) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("item", step.itemId())
                        .setParameter("cycle", step.cycle())
                        .setParameter("level", step.level().name())
                        .setParameter("due", step.dueAt())
                        .setParameter("now", clock.instant())
                        .setParameter("told", told)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
