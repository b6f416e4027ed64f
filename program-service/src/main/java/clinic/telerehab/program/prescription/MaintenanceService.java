package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.identity.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use case of being asked, before a discharge, whether a maintenance program runs.
@ApplicationScoped
class MaintenanceService {
    private final ProgramRepository programs;
    private final AuditTrail audit;
    private final Clock clock;

    MaintenanceService(ProgramRepository programs, AuditTrail audit, Clock clock) {
        this.programs = programs;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<MaintenanceStatusView> status(UUID episodeId, UUID patientId, Caller caller) {
        var entry = AuditEntry.allowed(caller, "maintenance-status.read", patientId, clock.instant());
        return audit.record(entry, false)
                .chain(() -> programs.activeMaintenance(episodeId, patientId))
                .map(program -> view(episodeId, program));
    }

    private static MaintenanceStatusView view(UUID episodeId, @Nullable Program program) {
        return new MaintenanceStatusView(episodeId, program != null, program == null ? null : program.id());
    }
}
