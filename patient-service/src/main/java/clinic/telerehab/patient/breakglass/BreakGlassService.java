package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alerts;
import clinic.telerehab.patient.clinic.ClinicModules;
import clinic.telerehab.patient.clinic.ClinicSettings;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/// The use case of opening a record in an emergency.
@ApplicationScoped
class BreakGlassService {
    private static final Action OPEN =
            Action.change("access-grant.open", Capacity.COLLEAGUE).forLicensedOnly();

    private final AccessGrantRepository grants;
    private final ClinicSettings clinics;
    private final AccessGuard guard;
    private final Creations creations;
    private final Feed feed;
    private final Alerts alerts;
    private final Clock clock;

    BreakGlassService(
            AccessGrantRepository grants,
            ClinicSettings clinics,
            AccessGuard guard,
            Creations creations,
            Feed feed,
            Alerts alerts,
            Clock clock) {
        this.grants = grants;
        this.clinics = clinics;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// A repeated request finds its grant, though by then it is what makes the record open.
    @WithTransaction
    Uni<Creation<AccessGrant>> open(UUID patientId, UUID id, BreakGlassRequest request) {
        return guard.require(OPEN, patientId)
                .chain(access -> clinics.of(access.clinicId())
                        .chain(clinic -> create(patientId, id, request, access, clinic.modules())))
                .call(created -> created.whenNew(this::tell));
    }

    private Uni<Creation<AccessGrant>> create(
            UUID patientId, UUID id, BreakGlassRequest request, Access access, ClinicModules modules) {
        UUID practitionerId = Objects.requireNonNull(access.practitionerId());
        return grants.isRelated(practitionerId, patientId, clock.instant())
                .chain(related -> creations.once(grants, id, request.hash(patientId, practitionerId), () -> {
                    requireNeeded(related, modules);
                    return AccessGrant.open(id, patientId, access, request, clock.instant());
                }));
    }

    private static void requireNeeded(boolean related, ClinicModules modules) {
        if (!modules.breakGlass()) {
            throw new DomainProblem(PatientProblem.BREAK_GLASS_OFF);
        }
        if (related) {
            throw new DomainProblem(PatientProblem.ACCESS_ALREADY_OPEN);
        }
    }

    private Uni<Void> tell(AccessGrant grant) {
        var alert = Alert.of("A-BREAKGLASS", Alert.Severity.HIGH, grant.patientId(), grant.clinicId(), grant.id());
        return feed.tellState("care-relation", grant.id(), AccessGrantEvent.of(grant))
                .chain(() -> alerts.raise(alert));
    }
}
