package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks the patient to show an exercise when a rule of program-service suggests it, under the event's own id; while the
/// patient has not answered, the same exercise is not asked for again.
@ApplicationScoped
class TakeSuggestion implements FeedHandler {
    private static final Duration DUE_WITHIN = Duration.ofDays(7);

    private final CheckInRepository checkIns;
    private final CheckInTeller teller;

    TakeSuggestion(CheckInRepository checkIns, CheckInTeller teller) {
        this.checkIns = checkIns;
        this.teller = teller;
    }

    /// What the rule tells.
    record Suggestion(
            UUID patientId,
            UUID clinicId,
            @Nullable UUID programId,
            UUID itemId,
            String exerciseCode,
            @Nullable Integer ladderStep) {}

    @Override
    public String producer() {
        return "program";
    }

    @Override
    public String type() {
        return "check-in-suggested";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        var told = event.dataAs(Suggestion.class);
        return checkIns.findById(event.id())
                .chain(taken -> taken == null
                        ? checkIns.isSuggested(told.patientId(), told.itemId())
                        : Uni.createFrom().item(true))
                .chain(known -> known ? Uni.createFrom().voidItem() : ask(event, told));
    }

    private Uni<Void> ask(ReceivedEvent event, Suggestion told) {
        var exercise = new ExerciseRef(told.itemId(), told.exerciseCode(), told.ladderStep());
        var request = new AskCheckInRequest(
                CheckInMode.ASYNC,
                null,
                told.programId(),
                List.of(exercise),
                null,
                event.time().plus(DUE_WITHIN));
        var by = new Asker(told.patientId(), told.clinicId(), Origin.RULE, null);
        return checkIns.persist(CheckIn.ask(event.id(), by, request, event.time()))
                .chain(teller::tell);
    }
}
