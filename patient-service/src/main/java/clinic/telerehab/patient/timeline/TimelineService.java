package clinic.telerehab.patient.timeline;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use case of looking back over a record.
@ApplicationScoped
class TimelineService {
    private static final Action READ = Action.read("timeline.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final TimelineQuery timeline;
    private final AccessGuard guard;
    private final Clock clock;

    TimelineService(TimelineQuery timeline, AccessGuard guard, Clock clock) {
        this.timeline = timeline;
        this.guard = guard;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<TimelineEntry>> read(UUID patientId, PageRequest page) {
        return guard.require(READ, patientId)
                .chain(access -> timeline.of(patientId, page, clock.instant()))
                .map(read -> Page.of(read, page.limit(), TimelineEntry::cursor));
    }
}
