package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Asks the patient to show exercises when a rule of program-service suggests it, under the event's own id; while the
/// patient has not answered, no rule asks for the same program again. Which exercises is for the patient to say, who
/// was not sure of them.
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
    record Suggestion(UUID patientId, UUID clinicId, UUID programId) {}

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
        return KnownPatients.unlessErased(told.patientId(), () -> askOnce(event, told));
    }

    private Uni<Void> askOnce(ReceivedEvent event, Suggestion told) {
        return checkIns.findById(event.id())
                .chain(taken -> taken == null
                        ? checkIns.isSuggested(told.programId())
                        : Uni.createFrom().item(true))
                .chain(known -> known ? Uni.createFrom().voidItem() : ask(event, told));
    }

    private Uni<Void> ask(ReceivedEvent event, Suggestion told) {
        var request = new AskCheckInRequest(
                CheckInMode.ASYNC,
                null,
                told.programId(),
                List.of(),
                null,
                event.time().plus(DUE_WITHIN));
        var by = new Asker(told.patientId(), told.clinicId(), Origin.RULE, null);
        return checkIns.persist(CheckIn.ask(event.id(), by, request, event.time()))
                .chain(teller::tell);
    }
}
