package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// The use case of being asked on which days a patient was heard of, which remote monitoring is evidenced by.
@ApplicationScoped
class MonitoringService {
    private static final int MOST_DAYS = 92;

    private final MonitoringQuery monitoring;
    private final AuditTrail audit;
    private final Clock clock;

    MonitoringService(MonitoringQuery monitoring, AuditTrail audit, Clock clock) {
        this.monitoring = monitoring;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<MonitoringDaysView> days(UUID patientId, LocalDate from, LocalDate to, Caller caller) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        var entry = AuditEntry.allowed(caller, "monitoring-days.read", patientId, clock.instant());
        return audit.record(entry, false)
                .chain(() -> monitoring.days(patientId, from, to))
                .map(days -> new MonitoringDaysView(patientId, from, to, days));
    }
}
