package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The use cases of the alert inbox. One public method is one transaction.
@ApplicationScoped
class InboxService {
    private static final Action LIST = Action.read("inbox.list", Capacity.CARE_TEAM);
    private static final Action HANDLE = Action.change("inbox.handle", Capacity.CARE_TEAM);

    private final InboxRepository inbox;
    private final StreamTeller stream;
    private final AccessGuard guard;
    private final Clock clock;

    InboxService(InboxRepository inbox, StreamTeller stream, AccessGuard guard, Clock clock) {
        this.inbox = inbox;
        this.stream = stream;
        this.guard = guard;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<InboxItem>> list(InboxItem.@Nullable State state, PageRequest page) {
        return guard.requireStaff(LIST)
                .chain(staff -> inbox.ofCareTeam(staff.practitionerId(), state, clock.instant(), page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithTransaction
    Uni<InboxItem> acknowledge(UUID id, @Nullable IfMatch seen) {
        return handle(
                id, seen, (item, access) -> item.acknowledge(access.caller().subject(), clock.instant()));
    }

    @WithTransaction
    Uni<InboxItem> resolve(UUID id, @Nullable IfMatch seen, ResolveRequest request) {
        return handle(
                id,
                seen,
                (item, access) -> item.resolve(request, access.caller().subject(), clock.instant()));
    }

    private Uni<InboxItem> handle(UUID id, @Nullable IfMatch seen, BiConsumer<InboxItem, Access> change) {
        return inbox.require(id)
                .call(item -> guard.require(HANDLE, item.patientId())
                        .invoke(access -> IfMatch.require(seen, item.version()))
                        .invoke(access -> change.accept(item, access)))
                .call(inbox::flush)
                .call(item ->
                        stream.tell(item.patientId(), "inbox", Audience.CARE_TEAM, Map.of("inboxItemId", item.id())));
    }
}
