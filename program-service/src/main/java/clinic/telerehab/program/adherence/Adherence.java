package clinic.telerehab.program.adherence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How much of what was planned was done (clinical.md 3.5). Pure. All by the patient's own days: one counts only when
/// it is over, or earlier once its session is completed.
final class Adherence {
    // One and a half times, reckoned another way, is one and a half times all the same.
    private static final double HAIR = 1e-9;

    private final AdherenceRules rules;

    Adherence(AdherenceRules rules) {
        this.rules = rules;
    }

    /// @param last the window's last day
    /// @param over the last of the patient's days that is over
    WindowAdherence over(Collection<PlannedSession> planned, int days, LocalDate last, LocalDate over) {
        List<PlannedSession> inside = planned.stream()
                .filter(session -> isWithin(session.day(), last.minusDays(days - 1L), last))
                .toList();
        List<PlannedSession> counted =
                inside.stream().filter(session -> session.counts(over)).toList();
        int completed = count(counted, Outcome.COMPLETED);
        return new WindowAdherence(
                days,
                counted.size(),
                completed,
                count(counted, Outcome.PARTIAL),
                (int) inside.stream().filter(PlannedSession::isExcused).count(),
                counted.isEmpty() ? null : percent((double) completed / counted.size()),
                dose(counted),
                (int) counted.stream()
                        .flatMap(session -> session.items().stream())
                        .filter(this::isOverdose)
                        .count());
    }

    /// A-OVERDOSE: who is to do so much and no more did a good deal more.
    boolean isOverdose(ItemDose item) {
        return item.timeContingent() && item.times() > rules.overdoseAbove() + HAIR;
    }

    private static int count(List<PlannedSession> counted, Outcome outcome) {
        return (int)
                counted.stream().filter(session -> session.outcome() == outcome).count();
    }

    private static @Nullable BigDecimal dose(List<PlannedSession> counted) {
        OptionalDouble share = DoseRatio.of(
                counted.stream().flatMap(session -> session.items().stream()).toList());
        return share.isPresent() ? percent(share.getAsDouble()) : null;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
