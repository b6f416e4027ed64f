package clinic.telerehab.program.reason;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.prescription.ProgramRef;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What follows from a reason, in the transaction that keeps it. None of it changes a program.
@ApplicationScoped
class ReasonEffects {
    private final Feed feed;
    private final List<ReasonObserver> observers;

    ReasonEffects(Feed feed, @All List<ReasonObserver> observers) {
        this.feed = feed;
        this.observers = observers;
    }

    /// That somebody is not sure how to do it, which a look at it would settle.
    record CheckInSuggested(UUID patientId, UUID clinicId, UUID programId, ReasonCode reason) {}

    Uni<Void> follow(ReasonCode code, ProgramRef program) {
        return suggestCheckIn(code, program).chain(() -> tell(code, program));
    }

    private Uni<Void> suggestCheckIn(ReasonCode code, ProgramRef program) {
        return code == ReasonCode.UNCLEAR
                ? feed.tellSignal(
                        "check-in-suggested",
                        program.patientId(),
                        new CheckInSuggested(program.patientId(), program.clinicId(), program.id(), code))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(ReasonCode code, ProgramRef program) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (ReasonObserver observer : observers) {
            told = told.chain(() -> observer.given(code, program));
        }
        return told;
    }
}
