package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.messaging.notification.AdminLogins;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Reading the alert inbox. One public method is one transaction.
@ApplicationScoped
class InboxService {
    private static final Action LIST = Action.read("inbox.list", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action COUNT = Action.read("inbox.count", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action READ =
            Action.read("inbox.read", Capacity.CARE_TEAM, Capacity.COLLEAGUE, Capacity.CLINIC_ADMIN);

    private final InboxRepository inbox;
    private final InboxStatsQuery stats;
    private final InboxAccess access;
    private final AdminLogins admins;
    private final AccessGuard guard;
    private final Clock clock;

    InboxService(
            InboxRepository inbox,
            InboxStatsQuery stats,
            InboxAccess access,
            AdminLogins admins,
            AccessGuard guard,
            Clock clock) {
        this.inbox = inbox;
        this.stats = stats;
        this.access = access;
        this.admins = admins;
        this.guard = guard;
        this.clock = clock;
    }

    /// A transaction, since who asks is noted as one who runs the clinic, or not.
    @WithTransaction
    Uni<Page<InboxItemView>> list(InboxFilter filter, PageRequest page) {
        return guard.requireStaff(LIST)
                .call(staff -> admins.note(staff.caller()))
                .chain(staff -> inbox.visible(staff, filter, clock.instant(), page))
                .map(read -> Page.of(
                        read, page.limit(), last -> Cursor.of(last.item().id())))
                .map(read -> read.map(InboxItemView::of));
    }

    @WithSession
    Uni<InboxStats> stats() {
        return guard.requireStaff(COUNT).chain((Staff staff) -> stats.of(staff, clock.instant()));
    }

    @WithSession
    Uni<InboxItemView> get(UUID id) {
        return inbox.require(id)
                .chain(item -> guard.require(READ, item.patientId())
                        .invoke((Access allowed) -> access.requireOpen(allowed, READ, item))
                        .map(allowed -> InboxItemView.of(access.seen(allowed, item))));
    }
}
