package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Turn;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The steps of a program that runs, up to its end. One public method is one transaction.
@ApplicationScoped
class CourseService {
    private static final Action HOLD = Action.change("program.hold", Capacity.CARE_TEAM);
    private static final Action RESUME = Action.change("program.resume", Capacity.CARE_TEAM);
    private static final Action COMPLETE =
            Action.change("program.complete", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action DISCONTINUE =
            Action.change("program.discontinue", Capacity.CARE_TEAM).forLicensedOnly();

    private final OpenPrograms open;
    private final Rests rests;
    private final ProgramEndings endings;
    private final ProgramRepository programs;
    private final Clock clock;

    CourseService(OpenPrograms open, Rests rests, ProgramEndings endings, ProgramRepository programs, Clock clock) {
        this.open = open;
        this.rests = rests;
        this.endings = endings;
        this.programs = programs;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ProgramView> hold(Target target, HoldRequest request) {
        return open.forChange(target, HOLD)
                .chain(opened -> rests.begin(opened.program(), request, stamp(opened.access()))
                        .map(held -> ProgramView.of(opened.program(), held)));
    }

    @WithTransaction
    Uni<ProgramView> resume(Target target) {
        return open.forChange(target, RESUME)
                .chain(opened -> endings.resume(opened.program(), stamp(opened.access()))
                        .map(resumed -> ProgramView.of(opened.program(), resumed)));
    }

    @WithTransaction
    Uni<ProgramView> complete(Target target) {
        return open.forChange(target, COMPLETE)
                .chain(opened -> endings.complete(opened.program(), stamp(opened.access()))
                        .map(done -> ProgramView.of(opened.program(), done)));
    }

    @WithTransaction
    Uni<ProgramView> discontinue(Target target, DiscontinueRequest request) {
        return open.forChange(target, DISCONTINUE)
                .chain(opened -> endings.discontinue(
                                opened.program(), request.reason().name(), stamp(opened.access()))
                        .map(ended -> ProgramView.of(opened.program(), ended)));
    }

    /// Goes on with a program whose rest is over: no rest is open-ended (SF-36).
    @WithTransaction
    Uni<Void> goOn(UUID programId) {
        return programs.require(programId)
                .call(program -> Turn.take(program.patientId()))
                .call(programs::lock)
                .chain(program -> program.isResting()
                        ? endings.resume(program, new Stamp(Rests.SYSTEM, clock.instant()))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Stamp stamp(Access access) {
        return new Stamp(access.caller().subject(), clock.instant());
    }
}
