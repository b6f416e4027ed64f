package clinic.telerehab.program.progression;

import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.LadderRung;
import clinic.telerehab.program.prescription.LadderPlace;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.QuotaPlan;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads from a program's revisions and the catalogue how an item stands and where it can go.
@ApplicationScoped
class ItemReader {
    private static final String LOADS_THE_SPINE = "HIGH";
    private static final List<String> UNSUPERVISED = List.of("SELF", "TECHNIQUE_REVIEW");

    private final Catalogue catalogue;
    private final Figures figures;

    ItemReader(Catalogue catalogue, ProgressionRules rules) {
        this.catalogue = catalogue;
        this.figures = rules.figures();
    }

    ItemFacts read(ProgramItem item, Known known) {
        List<RevisionRef> newestFirst = newestFirst(known);
        List<RevisionRef> planned = known.program().plannedAfter(known.inForce().effectiveFrom());
        RevisionRef since = Streak.of(item, newestFirst, Streak.SAME_FORM);
        RevisionRef step = Streak.of(item, newestFirst, Streak.SAME_STEP);
        Work work = Works.of(item.dose(), item.schedule());
        return new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                item.snapshot().category(),
                item.snapshot().contractionMode().equals("STATIC"),
                work,
                last(planned, item),
                since.number(),
                raisedFrom(item, newestFirst, known),
                nextChange(planned, item).orElse(since).effectiveFrom(),
                latest(known.appliedAt(item.itemId()), begin(since, known.zone())),
                begin(step, known.zone()),
                item.techniqueReviewRequired(),
                Streak.before(item, newestFirst)
                        .map(ItemReader::rung)
                        .filter(before -> isLess(before, item, work))
                        .orElse(null),
                place(item, known.program()),
                quota(item));
    }

    /// Those that have begun; before the first day, what the program will begin with.
    private static List<RevisionRef> newestFirst(Known known) {
        RevisionRef inForce = known.inForce();
        return known.program().revisions().stream()
                .filter(revision -> !revision.effectiveFrom().isAfter(known.today()) || revision.equals(inForce))
                .sorted(Comparator.comparing(RevisionRef::number).reversed())
                .toList();
    }

    /// A plan of amounts does not climb twice to what it has reached for tomorrow.
    private static Work last(List<RevisionRef> planned, ProgramItem item) {
        ProgramItem last = planned.reversed().stream()
                .flatMap(revision -> revision.item(item.itemId()).stream())
                .findFirst()
                .filter(then -> Streak.SAME_STEP.test(then, item))
                .orElse(item);
        return Works.of(last.dose(), last.schedule());
    }

    private static Optional<RevisionRef> nextChange(List<RevisionRef> planned, ProgramItem item) {
        return planned.stream()
                .filter(revision -> revision.item(item.itemId())
                        .filter(then -> Streak.SAME_FORM.test(then, item))
                        .isEmpty())
                .findFirst();
    }

    private static Set<Integer> raisedFrom(ProgramItem item, List<RevisionRef> newestFirst, Known known) {
        if (!known.isSteppedUp(item)) {
            return Set.of();
        }
        Optional<ProgramItem> before = Streak.before(item, newestFirst);
        return newestFirst.stream()
                .filter(revision -> before.flatMap(
                                was -> revision.item(item.itemId()).filter(then -> Streak.SAME_FORM.test(then, was)))
                        .isPresent())
                .map(RevisionRef::number)
                .collect(Collectors.toSet());
    }

    private boolean isLess(Rung before, ProgramItem item, Work work) {
        boolean isSame = before.exerciseCode().equals(item.exerciseCode());
        LadderPlace ladder = item.ladder();
        boolean isBelow = before.step() != null && ladder != null && before.step() < ladder.step();
        return isSame
                ? before.work().weeklySeconds(figures) < work.weeklySeconds(figures)
                        || before.work().volume() < work.volume()
                                && before.work().unit() == work.unit()
                : isBelow && catalogue.find(before.exerciseCode()).isPresent();
    }

    private static Rung rung(ProgramItem item) {
        LadderPlace ladder = item.ladder();
        return new Rung(
                item.exerciseCode(),
                ladder == null ? null : Integer.valueOf(ladder.step()),
                Works.of(item.dose(), item.schedule()));
    }

    private @Nullable Place place(ProgramItem item, ProgramRef program) {
        LadderPlace ladder = item.ladder();
        if (ladder == null) {
            return null;
        }
        int times = item.schedule().timesAWeek();
        Optional<LadderRung> present = catalogue.rung(ladder.code(), ladder.step());
        Optional<LadderRung> next =
                catalogue.rung(ladder.code(), ladder.step() + 1).filter(rung -> suits(rung, item, program));
        Optional<LadderRung> previous = catalogue.rung(ladder.code(), ladder.step() - 1);
        return present.map(rung -> new Place(
                        rung.step(),
                        Works.of(rung.dose(), times),
                        next.map(step -> rung(step, times)).orElse(null),
                        next.map(LadderRung::techniqueReview).orElse(false),
                        next.map(step -> figures.correctOnly().contains(step.exerciseCode()))
                                .orElse(false),
                        previous.map(step -> rung(step, times)).orElse(null)))
                .orElse(null);
    }

    private static Rung rung(LadderRung step, int times) {
        return new Rung(step.exerciseCode(), step.step(), Works.of(step.dose(), times));
    }

    /// What the next exercise must not bring along: supervision, a warning that the present one does not carry, or a
    /// load
    /// on the spine that maintenance is spared (SF-25).
    private boolean suits(LadderRung rung, ProgramItem item, ProgramRef program) {
        Exercise next = catalogue.find(rung.exerciseCode()).orElseThrow();
        boolean isAlone = UNSUPERVISED.contains(next.supervision());
        boolean isSpared = program.kind() == ProgramRef.Kind.MAINTENANCE
                && next.spinalLoading().equals(LOADS_THE_SPINE);
        return isAlone && !isSpared && item.snapshot().contraindicationTags().containsAll(next.contraindicationTags());
    }

    private static @Nullable Quota quota(ProgramItem item) {
        QuotaPlan plan = item.contingency().quotaPlan();
        return plan == null || !item.contingency().followsQuota()
                ? null
                : new Quota(plan.baselineSessions(), plan.target(), plan.sessions(), plan.start());
    }

    private static Instant begin(RevisionRef revision, ZoneId zone) {
        return Objects.requireNonNull(revision.effectiveFrom())
                .atStartOfDay(zone)
                .toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
