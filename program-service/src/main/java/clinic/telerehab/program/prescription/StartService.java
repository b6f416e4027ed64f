package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.OpenPrograms.Opened;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The steps of starting a program. One public method is one transaction.
@ApplicationScoped
class StartService {
    private static final String TELEREHAB = "TELEREHAB";
    private static final Action CHECK =
            Action.read("program.check-activation", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action ACTIVATE =
            Action.change("program.activate", Capacity.CARE_TEAM).forLicensedOnly();

    private final OpenPrograms open;
    private final ProgramEndings endings;
    private final Examination examination;
    private final Revisions revisions;
    private final Clock clock;

    StartService(OpenPrograms open, ProgramEndings endings, Examination examination, Revisions revisions, Clock clock) {
        this.open = open;
        this.endings = endings;
        this.examination = examination;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// Whether it is worth asking for the patient's context at all; changes nothing.
    ///
    /// @return whom to ask for
    @WithSession
    Uni<UUID> check(Target target) {
        return open.forCheck(target, CHECK)
                .invoke(opened -> requireStartable(opened.program(), opened.access()))
                .map(opened -> opened.program().patientId());
    }

    /// @param patient as patient-service told it a moment ago
    @WithTransaction
    Uni<ProgramView> start(Target target, ActivateRequest request, ClinicalContext patient) {
        return open.forChange(target, ACTIVATE)
                .invoke(opened -> requireStartable(opened.program(), opened.access()))
                .chain(opened -> {
                    UUID episodeId = EpisodeGate.require(opened.program(), patient);
                    return examination
                            .gather(opened.program(), opened.program().draftItems(), opened.access())
                            .map(gathered ->
                                    examination.judge(gathered, patient).answered(request.answers()))
                            .chain(validation -> start(opened, episodeId, validation));
                });
    }

    private static void requireStartable(Program program, Access access) {
        program.requireDraft();
        if (!access.hasConsent(TELEREHAB)) {
            throw new DomainProblem(ProgramProblem.CONSENT_MISSING);
        }
    }

    private Uni<ProgramView> start(Opened opened, UUID episodeId, Validation validation) {
        var program = opened.program();
        var stamp = new Stamp(opened.access().caller().subject(), clock.instant());
        List<ProgramItem> items = program.draftItems();
        var draft = new RevisionDraft(Origin.CLINICIAN, stamp.by(), null, null, program.startDate(), items);
        int number = program.activate(episodeId, opened.access().practitionerId(), stamp);
        return completeTreatmentBefore(program, stamp)
                .chain(() -> revisions.make(program, draft, revisions.unrequested(number, validation)))
                .map(started -> ProgramView.of(program, started));
    }

    /// Maintenance follows treatment: where one starts the other is done.
    private Uni<Void> completeTreatmentBefore(Program program, Stamp stamp) {
        return program.kind() == Kind.MAINTENANCE
                ? endings.completeTreatment(program, stamp)
                : Uni.createFrom().voidItem();
    }
}
