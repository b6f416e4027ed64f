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
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of prescribing. One public method is one transaction.
@ApplicationScoped
class PrescriptionService {
    private static final Action READ = Action.read("program.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DRAFT = Action.change("program.draft", Capacity.CARE_TEAM);

    private final ProgramRepository programs;
    private final ProgramContents contents;
    private final Prescriber prescriber;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    PrescriptionService(
            ProgramRepository programs,
            ProgramContents contents,
            Prescriber prescriber,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.programs = programs;
        this.contents = contents;
        this.prescriber = prescriber;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ProgramView>> draft(UUID patientId, UUID id, DraftProgramRequest request) {
        return guard.require(DRAFT, patientId)
                .chain(access -> creations.once(
                        programs,
                        id,
                        request.hash(patientId),
                        () -> Program.draft(origin(id, patientId, access, request), content(request), stamp(access))))
                .chain(created -> view(created.value()).map(view -> new Creation<>(view, created.isNew())));
    }

    @WithTransaction
    Uni<ProgramView> redraft(UUID id, @Nullable IfMatch seen, DraftProgramRequest request) {
        return programs.require(id)
                .call(program -> guard.require(DRAFT, program.patientId()))
                .call(programs::lock)
                .invoke(program -> IfMatch.require(seen, program.version()))
                .invoke(program -> program.redraft(content(request)))
                .call(programs::flush)
                .chain(this::view);
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

    private static ProgramOrigin origin(UUID id, UUID patientId, Access access, DraftProgramRequest request) {
        return new ProgramOrigin(
                id,
                patientId,
                access.clinicId(),
                request.episodeId(),
                request.kind(),
                null,
                null,
                null,
                request.hash(patientId));
    }

    private ProgramContent content(DraftProgramRequest request) {
        List<ProgramItem> items = prescriber.items(request.items());
        return new ProgramContent(
                request.title(), request.startDate(), null, WeeklyTarget.of(items), AutoProgress.OFF, items);
    }

    private Stamp stamp(Access access) {
        return new Stamp(access.caller().subject(), clock.instant());
    }
}
