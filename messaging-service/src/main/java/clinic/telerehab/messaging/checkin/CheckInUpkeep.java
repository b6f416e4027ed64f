package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.messaging.standing.Figures;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happens to check-ins without anybody asking. One public method is one transaction, and answers false when there
/// was nothing to do.
@ApplicationScoped
class CheckInUpkeep {
    private final CheckInRepository checkIns;
    private final CheckInTeller teller;
    private final Figures standard;
    private final Clock clock;

    CheckInUpkeep(CheckInRepository checkIns, CheckInTeller teller, Figures standard, Clock clock) {
        this.checkIns = checkIns;
        this.teller = teller;
        this.standard = standard;
        this.clock = clock;
    }

    /// Gives up on one that nobody answered in time.
    @WithTransaction
    Uni<Boolean> expireNext() {
        return checkIns.nextOverdue(clock.instant()).chain(this::expire);
    }

    private Uni<Boolean> expire(@Nullable CheckIn found) {
        return found == null
                ? Uni.createFrom().item(false)
                : locked(found)
                        .chain(checkIn -> checkIn.isOverdue(clock.instant()) ? end(checkIn) : done())
                        .replaceWith(true);
    }

    private Uni<Void> end(CheckIn checkIn) {
        checkIn.expire();
        return checkIns.flush().chain(() -> teller.tell(checkIn));
    }

    /// Tells the inbox of clips that nobody has looked at for too long: once per submission.
    @WithTransaction
    Uni<Boolean> alertNext() {
        return checkIns.nextClipWaiting(clock.instant(), standard.clipWaitingHours())
                .chain(this::alert);
    }

    private Uni<Boolean> alert(@Nullable CheckIn found) {
        return found == null
                ? Uni.createFrom().item(false)
                : locked(found)
                        .chain(checkIn -> checkIn.isUnseenAndUntold() ? tell(checkIn) : done())
                        .replaceWith(true);
    }

    private Uni<Void> tell(CheckIn checkIn) {
        Instant now = clock.instant();
        checkIn.clipAlerted(now);
        return teller.tellClipWaits(checkIn, now);
    }

    /// The patient's turn comes before the row, as everywhere; by then somebody may have done something about it.
    private Uni<CheckIn> locked(CheckIn found) {
        return Turn.take(found.patientId()).chain(() -> checkIns.lock(found));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
