package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.LadderRung;
import clinic.telerehab.program.catalogue.Publication;
import clinic.telerehab.program.catalogue.StartingPoint;
import clinic.telerehab.program.problem.ProgramProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the items of a program out of what a clinician asks for. Pure. Only what is published can be chosen; what was
/// prescribed before keeps the version it was prescribed in.
final class Choices {
    private static final String TECHNIQUE_REVIEW = "TECHNIQUE_REVIEW";

    private final Map<String, Exercise> exercises;
    private final Catalogue ladders;

    /// @param exercises what the clinic has of all that is asked for, by the codes it is asked by
    /// @param ladders only shipped exercises stand on them
    Choices(Map<String, Exercise> exercises, Catalogue ladders) {
        this.exercises = exercises;
        this.ladders = ladders;
    }

    /// @param previous what the program asked for until now
    /// @throws DomainProblem `exercise-unknown`, `ladder-step-unknown` or `item-twice`
    List<ProgramItem> items(List<ItemRequest> requests, List<ProgramItem> previous) {
        Map<UUID, ProgramItem> kept =
                previous.stream().collect(Collectors.toMap(ProgramItem::itemId, Function.identity()));
        if (requests.stream().map(ItemRequest::itemId).distinct().count() < requests.size()) {
            throw new DomainProblem(ProgramProblem.ITEM_TWICE);
        }
        return SessionOrder.of(requests.stream()
                .map(request -> item(request, kept.get(request.itemId())))
                .toList());
    }

    /// What a template begins with, under new ids.
    List<ProgramItem> items(StartingPoint start) {
        var mode = Contingency.Mode.valueOf(start.contingency());
        return SessionOrder.of(start.items().stream()
                .map(planned -> fresh(planned.exercise(), Dose.of(planned.dose()), planned.minutes())
                        .withSchedule(Schedule.timesAWeek(planned.timesPerWeek()))
                        .withContingency(new Contingency(mode, null)))
                .toList());
    }

    /// What another program asked for, under new ids: in the present version of the catalogue, and with no quota begun.
    List<ProgramItem> copies(List<ProgramItem> items) {
        return items.stream().map(this::copy).toList();
    }

    /// The items that can't be prescribed any more.
    List<ProgramItem> unavailable(List<ProgramItem> items) {
        return items.stream().filter(item -> !isAvailable(item)).toList();
    }

    private boolean isAvailable(ProgramItem item) {
        var ladder = item.ladder();
        return published(item.exerciseCode()).isPresent()
                && (ladder == null || ladders.rung(ladder.code(), ladder.step()).isPresent());
    }

    private ProgramItem copy(ProgramItem item) {
        var again = item.withId(UuidCreator.getTimeOrderedEpoch()).withContingency(unbegun(item.contingency()));
        return published(item.exerciseCode())
                .map(exercise ->
                        again.withExercise(exercise, item.dose(), item.ladder(), item.techniqueReviewRequired()))
                .orElse(again);
    }

    private static Contingency unbegun(Contingency contingency) {
        var plan = contingency.quotaPlan();
        return plan == null
                ? contingency
                : new Contingency(
                        contingency.mode(),
                        new QuotaPlan(plan.baselineSessions(), plan.target(), plan.sessions(), null, null));
    }

    private ProgramItem item(ItemRequest request, @Nullable ProgramItem previous) {
        var asked = request.dose();
        var base = previous != null && isOf(previous, request.exerciseCode())
                ? previous
                : fresh(required(request.exerciseCode()), request.itemId());
        var dosed = asked == null ? base : base.withDose(asked.dose());
        var ladder = ladder(request, base);
        return new ProgramItem(
                request.itemId(),
                dosed.exerciseCode(),
                dosed.exerciseVersion(),
                dosed.snapshot(),
                dosed.dose(),
                request.schedule(),
                contingency(request, base.contingency()),
                ladder,
                Objects.requireNonNullElse(request.place(), base.place()),
                Objects.requireNonNullElse(request.techniqueReviewRequired(), base.techniqueReviewRequired()),
                request.rationale(),
                request.note(),
                Boolean.TRUE.equals(request.paused()));
    }

    private boolean isOf(ProgramItem item, String code) {
        return item.exerciseCode().equals(code)
                || published(code)
                        .filter(exercise -> exercise.code().equals(item.exerciseCode()))
                        .isPresent();
    }

    /// A quota that is under way goes on unless another is asked for.
    private static Contingency contingency(ItemRequest request, Contingency before) {
        var asked = request.contingency();
        if (asked == null) {
            return before;
        }
        var wanted = asked.contingency();
        return wanted.isSamePlanAs(before) ? before : wanted;
    }

    private @Nullable LadderPlace ladder(ItemRequest request, ProgramItem base) {
        var asked = request.ladder();
        if (asked == null) {
            return base.ladder();
        }
        return ladders.rung(asked.code(), asked.step())
                .filter(step -> step.exerciseCode().equals(base.exerciseCode()))
                .map(step -> new LadderPlace(asked.code(), asked.step()))
                .orElseThrow(() -> new DomainProblem(ProgramProblem.LADDER_STEP_UNKNOWN));
    }

    private Exercise required(String code) {
        return published(code).orElseThrow(() -> new DomainProblem(ProgramProblem.EXERCISE_UNKNOWN));
    }

    private Optional<Exercise> published(String code) {
        return Optional.ofNullable(exercises.get(code)).filter(exercise -> exercise.status() == Publication.PUBLISHED);
    }

    private ProgramItem fresh(Exercise exercise, UUID itemId) {
        return fresh(exercise, Dose.of(exercise.defaultDose()), exercise.minutes())
                .withId(itemId);
    }

    private ProgramItem fresh(Exercise exercise, Dose dose, int minutes) {
        var own = exercise.ladderRef();
        boolean isGated = own != null
                && ladders.rung(own.code(), own.step())
                        .filter(LadderRung::techniqueReview)
                        .isPresent();
        return new ProgramItem(
                UuidCreator.getTimeOrderedEpoch(),
                exercise.code(),
                exercise.version(),
                ItemSnapshot.of(exercise, minutes),
                dose,
                Schedule.timesAWeek(1),
                Contingency.SYMPTOM_GUIDED,
                own == null ? null : new LadderPlace(own.code(), own.step()),
                Place.HOME,
                isGated || exercise.supervision().equals(TECHNIQUE_REVIEW),
                null,
                null,
                false);
    }
}
