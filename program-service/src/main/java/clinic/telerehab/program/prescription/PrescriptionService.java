package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.Drafting.Draft;
import clinic.telerehab.program.prescription.Drafting.Recipient;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of drafting and reading. One public method is one transaction.
@ApplicationScoped
class PrescriptionService {
    private static final Action READ = Action.read("program.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DRAFT = Action.change("program.draft", Capacity.CARE_TEAM);

    private final ProgramRepository programs;
    private final ProgramContents contents;
    private final Drafting drafting;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    PrescriptionService(
            ProgramRepository programs,
            ProgramContents contents,
            Drafting drafting,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.programs = programs;
        this.contents = contents;
        this.drafting = drafting;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ProgramView>> draft(UUID patientId, UUID id, DraftProgramRequest request) {
        return guard.require(DRAFT, patientId)
                .chain(access -> programs.findById(id)
                        .chain(existing -> existing == null
                                ? create(patientId, id, access, request)
                                : again(id, request.hash(patientId))))
                .chain(created -> view(created.value()).map(view -> new Creation<>(view, created.isNew())));
    }

    private Uni<Creation<Program>> create(UUID patientId, UUID id, Access access, DraftProgramRequest request) {
        String hash = request.hash(patientId);
        return drafting.draft(new Recipient(patientId, access.clinicId()), request, List.of())
                .chain(draft -> creations.once(
                        programs,
                        id,
                        hash,
                        () -> Program.draft(
                                origin(id, patientId, access, request, draft),
                                draft.content(),
                                new Stamp(access.caller().subject(), clock.instant()))));
    }

    /// A request that created something before is answered with that, whatever became of its template since.
    private Uni<Creation<Program>> again(UUID id, String hash) {
        return creations.once(programs, id, hash, () -> {
            throw new IllegalStateException("it was there a moment ago");
        });
    }

    @WithTransaction
    Uni<ProgramView> redraft(UUID id, @Nullable IfMatch seen, DraftProgramRequest request) {
        return programs.require(id)
                .call(program -> guard.require(DRAFT, program.patientId()))
                .call(programs::lock)
                .invoke(program -> IfMatch.require(seen, program.version()))
                .invoke(Program::requireDraft)
                .call(program -> drafting.draft(recipient(program), request, program.draftItems())
                        .invoke(draft -> replace(program, request, draft)))
                .call(programs::flush)
                .chain(this::view);
    }

    private static Recipient recipient(Program program) {
        return new Recipient(program.patientId(), program.clinicId());
    }

    private static void replace(Program program, DraftProgramRequest request, Draft draft) {
        boolean isSameEpisode = request.episodeId() == null || Objects.equals(request.episodeId(), program.episodeId());
        if (!isSameEpisode || draft.kind() != program.kind()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_IDENTITY_DIFFERS);
        }
        program.redraft(draft.content());
        program.beginWith(draft.template(), draft.copiedFrom());
    }

    @WithSession
    Uni<ProgramView> get(UUID id) {
        return programs.require(id)
                .call(program -> guard.require(READ, program.patientId()))
                .chain(this::view);
    }

    @WithSession
    Uni<Page<Program>> list(UUID patientId, PageRequest page) {
        return guard.require(READ, patientId)
                .chain(access -> programs.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private Uni<ProgramView> view(Program program) {
        return contents.ref(program).map(ref -> ProgramView.of(program, ref));
    }

    private static ProgramOrigin origin(
            UUID id, UUID patientId, Access access, DraftProgramRequest request, Draft draft) {
        return new ProgramOrigin(
                id,
                patientId,
                access.clinicId(),
                request.episodeId(),
                draft.kind(),
                draft.template(),
                draft.copiedFrom(),
                request.hash(patientId));
    }
}
