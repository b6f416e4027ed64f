package clinic.telerehab.program.adherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// A-PLATEAU as far as it can be seen here: somebody has been faithful for so long that it should show (clinical.md
/// SF-05). Pure. Whether it shows is for patient-service to say, which has the outcomes.
final class Plateau {
    private static final int WEEK = 7;

    private final AdherenceRules rules;
    private final Adherence adherence;

    Plateau(AdherenceRules rules) {
        this.rules = rules;
        this.adherence = new Adherence(rules);
    }

    /// Being faithful for long.
    ///
    /// @param since first day of the weeks that were counted
    /// @param weeks how many
    record Faithful(LocalDate since, int weeks, BigDecimal sessionPercent, BigDecimal dosePercent) {}

    /// Looks at the weeks up to the last day that is over, further and further back, until one has nothing planned.
    /// Weeks
    /// of nothing but stretching need as long by themselves: mobility takes that time (clinical.md SF-31).
    Optional<Faithful> of(LocalDate start, Collection<PlannedSession> planned, LocalDate over) {
        int stretching = 0;
        for (int weeks = 1; !over.minusDays((long) WEEK * weeks - 1).isBefore(start); weeks++) {
            LocalDate first = over.minusDays((long) WEEK * weeks - 1);
            WindowAdherence week = adherence.over(planned, WEEK, first.plusDays(WEEK - 1L), over);
            if (week.planned() == 0) {
                break;
            }
            stretching += isStretchingOnly(planned, first, over) ? 1 : 0;
            int counted = weeks - stretching + (stretching >= rules.plateauWeeks() ? stretching : 0);
            WindowAdherence all = adherence.over(planned, WEEK * weeks, over, over);
            if (counted >= rules.plateauWeeks() && isFaithful(all)) {
                return Optional.of(faithful(first, weeks, all));
            }
        }
        return Optional.empty();
    }

    private boolean isFaithful(WindowAdherence window) {
        return 100 * window.completed() >= rules.plateauAdherence() * window.planned();
    }

    private static Faithful faithful(LocalDate since, int weeks, WindowAdherence all) {
        return new Faithful(
                since,
                weeks,
                Optional.ofNullable(all.sessionPercent()).orElseThrow(),
                Optional.ofNullable(all.dosePercent()).orElseThrow());
    }

    private boolean isStretchingOnly(Collection<PlannedSession> planned, LocalDate first, LocalDate over) {
        return planned.stream()
                .filter(session -> session.counts(over))
                .filter(session ->
                        !session.day().isBefore(first) && session.day().isBefore(first.plusDays(WEEK)))
                .allMatch(PlannedSession::isStretchingOnly);
    }
}
