package clinic.telerehab.patient.report;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use case of asking what care came to.
@ApplicationScoped
class OutcomeReportService {
    private static final Action READ = Action.read("outcome-report.read", Capacity.CLINIC_ADMIN);

    private final OutcomeQuery outcomes;
    private final OutcomeTallies tallies;
    private final AccessGuard guard;
    private final Clock clock;

    OutcomeReportService(OutcomeQuery outcomes, OutcomeTallies tallies, AccessGuard guard, Clock clock) {
        this.outcomes = outcomes;
        this.tallies = tallies;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param clinicId null for the caller's only one, or first
    @WithSession
    Uni<OutcomeReportView> read(@Nullable UUID clinicId, Window window) {
        var quarters = window.quarters(clock.instant());
        return guard.requireStaff(READ)
                .map(staff -> own(staff, clinicId))
                .chain(clinic -> outcomes.of(clinic, quarters))
                .map(changes -> new OutcomeReportView(
                        quarters.start(), quarters.end(), SmallCells.FEWEST, tallies.of(changes)));
    }

    private UUID own(Staff staff, @Nullable UUID clinicId) {
        if (clinicId == null) {
            return staff.clinicIds().getFirst();
        }
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), READ, null, CommonProblem.NOT_FOUND);
        }
        return clinicId;
    }
}
