package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Programs as other features see them. Everything here takes part in the caller's session and transaction, and asks
/// nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Programs {
    private final ProgramRepository programs;
    private final ProgramContents contents;
    private final Revisions revisions;
    private final Examination examination;

    Programs(ProgramRepository programs, ProgramContents contents, Revisions revisions, Examination examination) {
        this.programs = programs;
        this.contents = contents;
        this.revisions = revisions;
        this.examination = examination;
    }

    /// @throws clinic.telerehab.kit.problem.DomainProblem `not-found` when there is none
    public Uni<ProgramRef> require(UUID id) {
        return programs.require(id).chain(contents::ref);
    }

    /// As [#require], and nobody else changes the program until the transaction ends.
    public Uni<ProgramRef> lock(UUID id) {
        return programs.lock(id).chain(contents::ref);
    }

    /// The programs of a patient that run or rest, treatment before maintenance.
    public Uni<List<ProgramRef>> active(UUID patientId) {
        return programs.active(patientId).chain(contents::refs);
    }

    /// All programs of a patient, the newest first.
    public Uni<List<ProgramRef>> ofPatient(UUID patientId) {
        return programs.ofPatient(patientId).chain(contents::refs);
    }

    /// The code of the template that a program was made from, if it was made from one.
    public Uni<Optional<String>> template(UUID id) {
        return programs.require(id).map(program -> Optional.ofNullable(program.templateCode()));
    }

    /// Whether no rule forbids a step of a running program, as far as that can be told without asking patient-service.
    public Uni<Boolean> allows(ProgramRef program, RevisionDraft step) {
        return examination
                .judgeStep(program, step)
                .map(judgement -> judgement.blocks().isEmpty());
    }

    /// @throws clinic.telerehab.kit.problem.DomainProblem `program-blocked` for what is not [#allows]ed
    public Uni<Void> requireAllowed(ProgramRef program, RevisionDraft step) {
        return examination
                .judgeStep(program, step)
                .map(judgement -> judgement.answered(List.of()))
                .replaceWithVoid();
    }

    /// Makes a new revision of a program that runs or rests, and one in place of each that is planned for a later day;
    /// tells of them and wakes the observers.
    ///
    /// @param draft made from what is in force on its day
    /// @param forSafety the items that were eased or stopped: they are on later days too
    /// @throws clinic.telerehab.kit.problem.DomainProblem `program-not-active` for any other
    public Uni<Void> revise(UUID programId, RevisionDraft draft, Set<UUID> forSafety) {
        return programs.lock(programId)
                .chain(program -> contents.ref(program)
                        .chain(ref -> make(program, PlannedRevisions.with(ref, draft, forSafety))));
    }

    private Uni<Void> make(Program program, List<RevisionDraft> drafts) {
        Uni<Void> made = Uni.createFrom().voidItem();
        for (RevisionDraft draft : drafts) {
            made = made.chain(() ->
                            revisions.make(program, draft, revisions.unrequested(program.revise(), Validation.NONE)))
                    .replaceWithVoid();
        }
        return made;
    }
}
