package clinic.telerehab.program.reason;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// The use cases of giving a reason and reading it.
@ApplicationScoped
class ReasonService {
    private static final Set<Status> FOLLOWED = Set.of(Status.ACTIVE, Status.ON_HOLD);
    private static final Action GIVE = Action.change("non-adherence-reason.give", Capacity.SELF);
    private static final Action READ = Action.read("non-adherence-reason.read", Capacity.CARE_TEAM);

    private final ReasonRepository reasons;
    private final Programs programs;
    private final ReasonViews views;
    private final ReasonEffects effects;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    ReasonService(
            ReasonRepository reasons,
            Programs programs,
            ReasonViews views,
            ReasonEffects effects,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.reasons = reasons;
        this.programs = programs;
        this.views = views;
        this.effects = effects;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ReasonView>> give(UUID id, GiveReasonRequest request) {
        return guard.requireOwn(GIVE)
                .chain(own -> programs.require(request.programId()).invoke(program -> requireOwn(own, program)))
                .chain(program -> views.today(program).chain(today -> give(id, request, program, today)));
    }

    private Uni<Creation<ReasonView>> give(UUID id, GiveReasonRequest request, ProgramRef program, LocalDate today) {
        return creations
                .once(reasons, id, request.hash(), () -> reason(id, request, program, today))
                .chain(created -> created.whenNew(reason -> effects.follow(reason.code(), program)))
                .chain(created -> views.of(program, today).map(view -> created.map(view)));
    }

    private NonAdherenceReason reason(UUID id, GiveReasonRequest request, ProgramRef program, LocalDate today) {
        if (!FOLLOWED.contains(program.status())) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
        return NonAdherenceReason.given(id, program, request, today, clock.instant());
    }

    private void requireOwn(OwnRecord own, ProgramRef program) {
        if (!program.patientId().equals(own.patientId())) {
            throw guard.refused(own.caller(), GIVE, program.patientId(), CommonProblem.NOT_FOUND);
        }
    }

    @WithSession
    Uni<Page<ReasonView>> list(UUID programId, PageRequest page) {
        return programs.require(programId)
                .call(program -> guard.require(READ, program.patientId()))
                .chain(program -> views.today(program).chain(today -> list(program, page, today)));
    }

    private Uni<Page<ReasonView>> list(ProgramRef program, PageRequest page, LocalDate today) {
        return reasons.ofProgram(program.id(), page)
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())))
                .chain(shown -> views.of(program, today).map(view -> shown.map(view)));
    }
}
