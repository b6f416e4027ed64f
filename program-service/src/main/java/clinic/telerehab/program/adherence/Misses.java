package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many planned sessions in a row were missed up to now. Pure.
///
/// @param since the day of the first of them; null when the last one was not missed
record Misses(int count, @Nullable LocalDate since) {

    static Misses of(Collection<PlannedSession> planned, LocalDate over) {
        List<PlannedSession> latestFirst = planned.stream()
                .filter(session -> session.counts(over))
                .sorted(Comparator.comparing(PlannedSession::day).reversed())
                .toList();
        int count = 0;
        LocalDate since = null;
        for (PlannedSession session : latestFirst) {
            if (session.outcome() != Outcome.MISSED) {
                break;
            }
            count++;
            since = session.day();
        }
        return new Misses(count, since);
    }
}
