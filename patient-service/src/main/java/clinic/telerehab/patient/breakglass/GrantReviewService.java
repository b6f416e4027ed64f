package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of reviewing emergency access. One public method is one transaction.
@ApplicationScoped
class GrantReviewService {
    private static final Action LIST = Action.read("access-grant.list", Capacity.CLINIC_ADMIN);
    private static final Action REVIEW = Action.change("access-grant.review", Capacity.CLINIC_ADMIN);

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
        return guard.requireStaff(REVIEW)
                .chain(staff -> requireOwn(staff, id)
                        .invoke(grant -> IfMatch.require(seen, grant.version()))
                        .invoke(grant -> grant.review(request, staff.practitionerId(), clock.instant())))
                .call(grants::flush)
                .call(grant -> feed.tellState("care-relation", grant.id(), AccessGrantEvent.of(grant)));
    }

    private Uni<AccessGrant> requireOwn(Staff staff, UUID id) {
        return grants.require(id).invoke(grant -> {
            if (!staff.worksAt(grant.clinicId())) {
                throw guard.refused(staff.caller(), REVIEW, grant.patientId(), CommonProblem.NOT_FOUND);
            }
        });
    }
}
