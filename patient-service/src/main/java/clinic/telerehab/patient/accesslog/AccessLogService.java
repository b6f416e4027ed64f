package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of asking who looked at a record.
@ApplicationScoped
class AccessLogService {
    private static final Action READ_OWN = Action.read("access-log.read", Capacity.SELF);
    private static final Action READ = Action.read("audit.read", Capacity.CLINIC_ADMIN);

    private final AuditQuery audit;
    private final AccessGuard guard;
    private final Clock clock;

    AccessLogService(AuditQuery audit, AccessGuard guard, Clock clock) {
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<AccessLogEntry>> own(TimeBound bound, PageRequest page) {
        var span = bound.within(clock.instant());
        return guard.requireOwn(READ_OWN)
                .chain(own -> audit.byStaff(own.patientId(), span, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.at(), last.id())));
    }

    @WithSession
    Uni<Page<AuditView>> ofPatient(UUID patientId, TimeBound bound, PageRequest page) {
        var span = bound.within(clock.instant());
        return guard.require(READ, patientId)
                .chain(access -> audit.byAnybody(patientId, span, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.at(), last.id())));
    }
}
