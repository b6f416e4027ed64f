package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.Finding.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has to be told of a program's course as it stands (clinical.md 3.5 and 3.6, api.md 7). Pure. Whether it was
/// told
/// before is not looked at here.
final class Findings {
    private final AdherenceRules rules;
    private final Limits limits;
    private final Adherence adherence;

    Findings(AdherenceRules rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
        this.adherence = new Adherence(rules);
    }

    /// @param over the last of the patient's days that is over
    List<Finding> of(Course course, LocalDate over) {
        List<Finding> found = new ArrayList<>();
        missing(course, over).ifPresent(found::add);
        dropout(course, over).ifPresent(found::add);
        red(course, over).ifPresent(found::add);
        overdose(course, over).ifPresent(found::add);
        overrest(course, over).ifPresent(found::add);
        reviewDue(course, over).ifPresent(found::add);
        plateau(course, over).ifPresent(found::add);
        decondition(course, over).ifPresent(found::add);
        pain(course).ifPresent(found::add);
        return List.copyOf(found);
    }

    /// One nudge, not two: whoever missed sessions in a row knows without being told that nothing was logged.
    private Optional<Finding> missing(Course course, LocalDate over) {
        Misses misses = Misses.of(course.planned(), over);
        if (misses.count() >= rules.nudgeMisses() && misses.since() != null) {
            return Optional.of(Finding.of(Code.NUDGE_MISSED, misses.since(), Map.of("misses", figure(misses.count()))));
        }
        Gap gap = gap(course, over);
        return gap.days() >= rules.nudgeInactiveDays() && isSomethingMissed(course, gap, over)
                ? Optional.of(Finding.of(Code.NUDGE_INACTIVE, gap.since(), Map.of("days", figure(gap.days()))))
                : Optional.empty();
    }

    private Optional<Finding> dropout(Course course, LocalDate over) {
        Gap gap = gap(course, over);
        if (gap.days() < limits.dropoutMediumDays() || !isSomethingMissed(course, gap, over)) {
            return Optional.empty();
        }
        var finding = Finding.of(Code.DROPOUT, gap.since(), Map.of("gapDays", figure(gap.days())));
        return Optional.of(gap.days() >= limits.dropoutHighDays() ? finding.worse() : finding);
    }

    /// A program of one session a week has gaps by design: without a missed session a gap says nothing.
    private boolean isSomethingMissed(Course course, Gap gap, LocalDate over) {
        return course.planned().stream()
                .filter(session -> !session.day().isBefore(gap.since()))
                .filter(session -> session.counts(over))
                .anyMatch(session -> session.outcome() == Outcome.MISSED);
    }

    private static Gap gap(Course course, LocalDate over) {
        return Gap.of(course.start(), course.active(), course.held(over), over);
    }

    private Optional<Finding> red(Course course, LocalDate over) {
        var window = adherence.over(course.planned(), rules.days(), over, over);
        return course.daysOver(over) >= rules.days() && window.band(limits.bands()) == Band.RED
                ? Optional.of(Finding.of(Code.ADHERENCE_RED, over, evidence(window)))
                : Optional.empty();
    }

    private Optional<Finding> overdose(Course course, LocalDate over) {
        LocalDate first = over.minusDays(rules.shortDays() - 1L);
        return course.planned().stream()
                .filter(session -> !session.isExcused() && !session.day().isBefore(first))
                .filter(session -> session.items().stream().anyMatch(adherence::isOverdose))
                .max(Comparator.comparing(PlannedSession::day))
                .map(session -> Finding.of(Code.OVERDOSE, session.day(), Map.of("percentOfDose", most(session))));
    }

    private BigDecimal most(PlannedSession session) {
        return figure(Math.round(100
                * session.items().stream()
                        .filter(adherence::isOverdose)
                        .mapToDouble(ItemDose::times)
                        .max()
                        .orElse(0)));
    }

    private static Optional<Finding> overrest(Course course, LocalDate over) {
        return course.rests().stream()
                .filter(rest -> rest.isUnseen(over))
                .min(Comparator.comparing(Course.Rest::reviewOn))
                .map(rest -> Finding.of(Code.OVERREST, rest.reviewOn(), Map.of()));
    }

    private static Optional<Finding> reviewDue(Course course, LocalDate over) {
        return Optional.ofNullable(course.reviewOn())
                .filter(due -> !due.isAfter(over.plusDays(1)))
                .map(due -> Finding.of(Code.REVIEW_DUE, due, Map.of()));
    }

    private Optional<Finding> plateau(Course course, LocalDate over) {
        if (course.isMaintenance()) {
            return Optional.empty();
        }
        return new Plateau(rules)
                .of(course.start(), course.planned(), over)
                .map(faithful -> Finding.of(
                        Code.PLATEAU,
                        faithful.since(),
                        Map.of(
                                "weeks", figure(faithful.weeks()),
                                "sessionPercent", faithful.sessionPercent(),
                                "dosePercent", faithful.dosePercent())));
    }

    private Optional<Finding> decondition(Course course, LocalDate over) {
        var window = adherence.over(course.planned(), rules.longDays(), over, over);
        boolean isJudged = course.isMaintenance() && course.daysOver(over) >= rules.longDays() && window.planned() > 0;
        return isJudged && 100 * window.completed() < limits.deconditionBelow() * window.planned()
                ? Optional.of(Finding.of(Code.DECONDITION, over, evidence(window)))
                : Optional.empty();
    }

    private Optional<Finding> pain(Course course) {
        if (!course.isMaintenance()) {
            return Optional.empty();
        }
        var pain = new PainCourse(rules);
        return pain.end(course.pain(), pain.baseline(course.pain(), course.start()))
                .filter(turn -> !turn.since().isBefore(course.start()))
                .map(turn -> Finding.of(code(turn), turn.since(), Map.of("pain", figure(turn.pain()))));
    }

    private static Code code(PainCourse.Turn turn) {
        return switch (turn.kind()) {
            case FLARE -> Code.FLARE;
            case RELAPSE_SUSPECTED -> Code.RELAPSE;
        };
    }

    private static Map<String, BigDecimal> evidence(WindowAdherence window) {
        return Map.of(
                "days", figure(window.days()),
                "planned", figure(window.planned()),
                "completed", figure(window.completed()),
                "sessionPercent", Optional.ofNullable(window.sessionPercent()).orElse(BigDecimal.ZERO));
    }

    private static BigDecimal figure(long value) {
        return BigDecimal.valueOf(value);
    }
}
