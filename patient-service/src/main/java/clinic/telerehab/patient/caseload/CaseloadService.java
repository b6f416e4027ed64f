package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// The use case of looking at one's caseload.
@ApplicationScoped
class CaseloadService {
    private static final Action READ = Action.read("caseload.read", Capacity.CARE_TEAM);

    private final CaseloadQuery query;
    private final CaseloadEntries entries;
    private final AccessGuard guard;
    private final Clock clock;

    CaseloadService(CaseloadQuery query, CaseloadEntries entries, AccessGuard guard, Clock clock) {
        this.query = query;
        this.entries = entries;
        this.guard = guard;
        this.clock = clock;
    }

    @WithSession
    Uni<Staff> requireStaff() {
        return guard.requireStaff(READ);
    }

    /// In the order of need, the neediest first.
    Uni<Page<CaseloadEntry>> list(CaseloadFilter filter) {
        Instant now = clock.instant();
        return requireStaff()
                .chain(staff -> query.page(staff, filter, now))
                .map(read -> Page.of(read, filter.limit(), CaseloadService::after))
                .map(page -> page.map(row -> entries.of(row, now)));
    }

    private static Cursor after(Row last) {
        return Cursor.of(last.getInteger("need"), last.getUUID("patient_id"));
    }
}
