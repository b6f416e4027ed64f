package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.Notifications;
import clinic.telerehab.messaging.notification.Recipient;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Doing something about an alert. One public method is one transaction.
@ApplicationScoped
class InboxCommands {
    private static final Action ACKNOWLEDGE =
            Action.change("inbox.acknowledge", Capacity.CARE_TEAM, Capacity.COLLEAGUE, Capacity.CLINIC_ADMIN);
    private static final Action ASSIGN = Action.change("inbox.assign", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action SETTLE = Action.change("inbox.handle", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final InboxRepository inbox;
    private final InboxAccess rights;
    private final InboxEffects effects;
    private final Notifications notifications;
    private final AccessGuard guard;
    private final Clock clock;

    InboxCommands(
            InboxRepository inbox,
            InboxAccess rights,
            InboxEffects effects,
            Notifications notifications,
            AccessGuard guard,
            Clock clock) {
        this.inbox = inbox;
        this.rights = rights;
        this.effects = effects;
        this.notifications = notifications;
        this.guard = guard;
        this.clock = clock;
    }

    @WithTransaction
    Uni<InboxItemView> acknowledge(UUID id, @Nullable IfMatch seen) {
        return allowed(id, seen, ACKNOWLEDGE, at -> rights.requireTaking(at.access(), ACKNOWLEDGE, at.item()))
                .invoke(at -> at.handling().acknowledge(at.by(), clock.instant()))
                .call(this::changed)
                .map(this::view);
    }

    @WithTransaction
    Uni<InboxItemView> assign(UUID id, @Nullable IfMatch seen, AssignRequest request) {
        return allowed(id, seen, ASSIGN, at -> {})
                .call(at -> requireInTeam(request.practitionerId(), at.item()))
                .invoke(at -> at.handling().assign(request.practitionerId()))
                .call(this::changed)
                .call(at -> notifications.tell(
                        Recipient.staff(request.practitionerId(), at.item().clinicId()),
                        NotificationType.ALERT_ASSIGNED,
                        Map.of("inboxItemId", id, "patientId", at.item().patientId())))
                .map(this::view);
    }

    @WithTransaction
    Uni<InboxItemView> start(UUID id, @Nullable IfMatch seen) {
        return settling(id, seen)
                .invoke(at -> at.handling().start(at.by(), clock.instant()))
                .call(this::changed)
                .map(this::view);
    }

    @WithTransaction
    Uni<InboxItemView> resolve(UUID id, @Nullable IfMatch seen, ResolveRequest request) {
        return settling(id, seen)
                .invoke(at -> at.handling().resolve(request, at.by(), clock.instant()))
                .call(this::changed)
                .map(this::view);
    }

    @WithTransaction
    Uni<InboxItemView> dismiss(UUID id, @Nullable IfMatch seen, DismissRequest request) {
        return settling(id, seen)
                .invoke(at -> at.item().dismiss(request.note(), at.by(), clock.instant()))
                .call(this::changed)
                .map(this::view);
    }

    @WithTransaction
    Uni<InboxItemView> reopen(UUID id, @Nullable IfMatch seen) {
        return settling(id, seen)
                .call(at -> effects.reopen(at.item()))
                .call(this::changed)
                .map(this::view);
    }

    /// Somebody at an alert.
    private record At(InboxItem item, Access access) {
        Handling handling() {
            return item.handling();
        }

        Handler by() {
            return new Handler(access.caller().subject(), access.practitionerId());
        }
    }

    private Uni<At> settling(UUID id, @Nullable IfMatch seen) {
        return allowed(id, seen, SETTLE, at -> rights.requireSettling(at.access(), SETTLE, at.item()));
    }

    /// Who may not is told so before they hear of its version.
    private Uni<At> allowed(UUID id, @Nullable IfMatch seen, Action action, Consumer<At> requireRight) {
        return inbox.require(id)
                .chain(item -> guard.require(action, item.patientId())
                        .call(() -> inbox.lock(item))
                        .invoke(access -> rights.requireOpen(access, action, item))
                        .map(access -> new At(item, access))
                        .invoke(requireRight)
                        .invoke(at -> IfMatch.require(seen, item.version())));
    }

    private Uni<Void> requireInTeam(UUID practitionerId, InboxItem item) {
        return inbox.isInTeam(practitionerId, item, clock.instant())
                .invoke(isIn -> {
                    if (!isIn) {
                        throw new DomainProblem(MessagingProblem.ASSIGNEE_NOT_IN_CARE_TEAM);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> changed(At at) {
        return inbox.flush().chain(() -> effects.tell(at.item()));
    }

    private InboxItemView view(At at) {
        return InboxItemView.of(rights.seen(at.access(), at.item()));
    }
}
