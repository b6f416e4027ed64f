package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.checkin.TechniqueReview.Reviewer;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of technique reviews. One public method is one transaction.
@ApplicationScoped
class ReviewService {
    private static final Action REVIEW = Action.change("technique-review.write", Capacity.CARE_TEAM);
    private static final Action READ = Action.read("technique-review.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final CheckInRepository checkIns;
    private final ReviewRepository reviews;
    private final CheckInTeller teller;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    ReviewService(
            CheckInRepository checkIns,
            ReviewRepository reviews,
            CheckInTeller teller,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.checkIns = checkIns;
        this.reviews = reviews;
        this.teller = teller;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithSession
    Uni<List<ReviewView>> list(UUID checkInId) {
        return checkIns.require(checkInId)
                .call(checkIn -> guard.require(READ, checkIn.patientId()))
                .chain(checkIn -> reviews.of(checkInId))
                .map(all -> all.stream().map(TechniqueReview::view).toList());
    }

    @WithTransaction
    Uni<Creation<ReviewView>> write(UUID checkInId, UUID id, ReviewRequest request) {
        return checkIns.require(checkInId)
                .chain(checkIn -> guard.require(REVIEW, checkIn.patientId())
                        .call(access -> checkIns.lock(checkIn))
                        .chain(access -> reviewer(access, checkIn))
                        .chain(by -> writeOnce(checkIn, id, by, request)))
                .map(created -> created.map(TechniqueReview::view));
    }

    private Uni<Reviewer> reviewer(Access access, CheckIn checkIn) {
        String subject = access.caller().subject();
        return reviews.displayName(subject, checkIn.clinicId()).map(name -> new Reviewer(subject, name));
    }

    /// What is refused is checked only for a new review, so that one that was acknowledged is acknowledged again.
    private Uni<Creation<TechniqueReview>> writeOnce(CheckIn checkIn, UUID id, Reviewer by, ReviewRequest request) {
        return newest(checkIn, request.itemId())
                .chain(newest -> creations.once(reviews, id, request.hash(checkIn.id()), () -> {
                    checkIn.requireReviewable();
                    requireInPlaceOf(newest, request.supersedes());
                    return TechniqueReview.write(id, checkIn, by, request, clock.instant());
                }))
                .call(created -> created.whenNew(review -> follow(checkIn, review)));
    }

    private Uni<@Nullable UUID> newest(CheckIn checkIn, UUID itemId) {
        return reviews.of(checkIn.id())
                .map(all -> all.stream()
                        .filter(review -> review.itemId().equals(itemId))
                        .reduce((earlier, later) -> later)
                        .map(TechniqueReview::id)
                        .orElse(null));
    }

    /// A review takes the place of the newest of its exercise, and says so: who has not read that one must not replace
    /// it.
    private static void requireInPlaceOf(@Nullable UUID newest, @Nullable UUID supersedes) {
        if (!Objects.equals(newest, supersedes)) {
            throw new DomainProblem(MessagingProblem.REVIEW_SUPERSEDED);
        }
    }

    private Uni<Void> follow(CheckIn checkIn, TechniqueReview review) {
        return reviews.reviewedItems(checkIn.id())
                .invoke(items -> checkIn.reviewed(
                        checkIn.exercises().stream().map(ExerciseRef::itemId).allMatch(items::contains)))
                .chain(checkIns::flush)
                .chain(() -> teller.tell(review, clock.instant()))
                .chain(() -> teller.tell(checkIn));
    }
}
