package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.OpenPrograms.Opened;
import clinic.telerehab.program.prescription.ProgramRevision.Making;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import clinic.telerehab.program.problem.ProgramProblem;
import clinic.telerehab.program.standing.Standing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of changing a program that runs. One public method is one transaction.
@ApplicationScoped
class ReviseService {
    private static final Action CHECK =
            Action.read("program.check-revision", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action REVISE =
            Action.change("program.revise", Capacity.CARE_TEAM).forLicensedOnly();

    private final OpenPrograms open;
    private final ProgramRevisionRepository revisions;
    private final Revisions making;
    private final Prescriber prescriber;
    private final Examination examination;
    private final ProgramContents contents;
    private final Standing standing;

    ReviseService(
            OpenPrograms open,
            ProgramRevisionRepository revisions,
            Revisions making,
            Prescriber prescriber,
            Examination examination,
            ProgramContents contents,
            Standing standing) {
        this.open = open;
        this.revisions = revisions;
        this.making = making;
        this.prescriber = prescriber;
        this.examination = examination;
        this.contents = contents;
        this.standing = standing;
    }

    /// @param isMade whether the revision is there already
    record Check(UUID patientId, boolean isMade) {}

    /// A revision about to be made.
    private record Planned(Opened opened, LocalDate from, List<ProgramItem> items, Validation validation) {}

    /// Whether it is worth asking for the patient's context at all; changes nothing.
    @WithSession
    Uni<Check> check(Target target, UUID revisionId) {
        return open.forReading(target.programId(), CHECK)
                .chain(opened -> revisions.findById(revisionId).map(existing -> check(target, opened, existing)));
    }

    private static Check check(Target target, Opened opened, @Nullable ProgramRevision existing) {
        if (existing == null) {
            IfMatch.require(target.seen(), opened.program().version());
            opened.program().requireRunning();
        }
        return new Check(opened.program().patientId(), existing != null);
    }

    /// Answers a repeated request with the present state.
    @WithSession
    Uni<Creation<ProgramView>> again(UUID programId, UUID revisionId, ReviseRequest request) {
        return open.forReading(programId, CHECK)
                .chain(opened -> revisions.findById(revisionId).chain(existing -> present(opened, existing, request)));
    }

    private Uni<Creation<ProgramView>> present(
            Opened opened, @Nullable ProgramRevision existing, ReviseRequest request) {
        var program = opened.program();
        requireSame(existing, program.id(), request);
        return contents.ref(program).map(ref -> new Creation<>(ProgramView.of(program, ref), false));
    }

    private static void requireSame(@Nullable ProgramRevision existing, UUID programId, ReviseRequest request) {
        if (existing == null || !existing.requestHash().equals(request.hash(programId))) {
            throw new DomainProblem(CommonProblem.ID_ALREADY_USED);
        }
    }

    /// @param patient as patient-service told it a moment ago
    @WithTransaction
    Uni<Creation<ProgramView>> make(Target target, UUID revisionId, ReviseRequest request, ClinicalContext patient) {
        return open.forCreation(target.programId(), REVISE)
                .chain(opened -> revisions.findById(revisionId).chain(existing -> {
                    var check = check(target, opened, existing);
                    return check.isMade()
                            ? present(opened, existing, request)
                            : plan(opened, request, patient).chain(planned -> make(planned, revisionId, request));
                }));
    }

    private Uni<Planned> plan(Opened opened, ReviseRequest request, ClinicalContext patient) {
        var program = opened.program();
        return standing.today(program.patientId())
                .map(today -> from(request, today))
                .chain(from -> contents.itemsOf(program)
                        .chain(present -> prescriber.items(program.clinicId(), request.items(), present))
                        .chain(items -> examination
                                .gather(program, items, opened.access())
                                .map(gathered -> examination.judge(gathered, patient))
                                .map(judged -> new Planned(opened, from, items, judged.answered(request.answers())))));
    }

    private static LocalDate from(ReviseRequest request, LocalDate today) {
        LocalDate from = Objects.requireNonNullElse(request.effectiveFrom(), today);
        if (from.isBefore(today)) {
            throw new DomainProblem(ProgramProblem.REVISION_TOO_EARLY);
        }
        return from;
    }

    private Uni<Creation<ProgramView>> make(Planned planned, UUID revisionId, ReviseRequest request) {
        var program = planned.opened().program();
        String author = planned.opened().access().caller().subject();
        var draft =
                new RevisionDraft(Origin.CLINICIAN, author, null, request.reason(), planned.from(), planned.items());
        var requested = new Making(
                revisionId, program.revise(), planned.validation(), making.now(), request.hash(program.id()));
        return making.make(program, draft, requested).map(ref -> new Creation<>(ProgramView.of(program, ref), true));
    }
}
