package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of reviewing emergency access. One public method is one transaction.
@ApplicationScoped
class GrantReviewService {
    private static final Action LIST = Action.read("access-grant.list", Capacity.CLINIC_ADMIN);
    private static final Action REVIEW =
            Action.change("access-grant.review", Capacity.CLINIC_ADMIN).evenOnceErased();

    private final AccessGrantRepository grants;
    private final AccessGuard guard;
    private final Feed feed;
    private final Clock clock;

    GrantReviewService(AccessGrantRepository grants, AccessGuard guard, Feed feed, Clock clock) {
        this.grants = grants;
        this.guard = guard;
        this.feed = feed;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<AccessGrant>> list(boolean pending, PageRequest page) {
        return guard.requireStaff(LIST)
                .chain(staff -> grants.ofClinics(staff.clinicIds(), pending, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.grantedAt(), last.id())));
    }

    @WithTransaction
    Uni<AccessGrant> review(UUID id, @Nullable IfMatch seen, ReviewGrantRequest request) {
        return grants.require(id)
                .chain(grant -> guard.require(REVIEW, grant.patientId())
                        .invoke(access -> IfMatch.require(seen, grant.version()))
                        .invoke(access ->
                                grant.review(request, Objects.requireNonNull(access.practitionerId()), clock.instant()))
                        .replaceWith(grant))
                .call(grants::flush)
                .call(grant -> feed.tellState("care-relation", grant.id(), AccessGrantEvent.of(grant)));
    }
}
