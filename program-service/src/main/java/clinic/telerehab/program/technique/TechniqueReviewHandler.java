package clinic.telerehab.program.technique;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes note of what clinicians found in the videos of a patient.
@ApplicationScoped
class TechniqueReviewHandler implements FeedHandler {
    private final TechniqueRepository verdicts;
    private final List<TechniqueObserver> observers;
    private final Clock clock;

    TechniqueReviewHandler(TechniqueRepository verdicts, @All List<TechniqueObserver> observers, Clock clock) {
        this.verdicts = verdicts;
        this.observers = observers;
        this.clock = clock;
    }

    /// What messaging-service tells; more than that is passed over.
    record Reviewed(
            UUID reviewId,
            UUID patientId,
            String exerciseCode,
            @Nullable UUID itemId,
            @Nullable Integer ladderStep,
            Verdict verdict,
            @Nullable List<String> errorCodes,
            Instant reviewedAt) {
        TechniqueRef ref() {
            return new TechniqueRef(
                    Objects.requireNonNull(reviewId),
                    Objects.requireNonNull(patientId),
                    Objects.requireNonNull(exerciseCode),
                    itemId,
                    ladderStep,
                    Objects.requireNonNull(verdict),
                    Objects.requireNonNullElse(errorCodes, List.of()),
                    Objects.requireNonNull(reviewedAt));
        }
    }

    @Override
    public String producer() {
        return "messaging";
    }

    @Override
    public String type() {
        return "technique-review";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        TechniqueRef technique = event.dataAs(Reviewed.class).ref();
        return Turn.take(technique.patientId())
                .chain(() -> verdicts.note(technique, clock.instant()))
                .chain(isNews -> isNews ? tell(technique) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(TechniqueRef technique) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (TechniqueObserver observer : observers) {
            told = told.chain(() -> observer.judged(technique));
        }
        return told;
    }
}
