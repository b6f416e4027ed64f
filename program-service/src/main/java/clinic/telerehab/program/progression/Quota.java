package clinic.telerehab.program.progression;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Graded activity: amounts that are agreed beforehand and follow the plan, not the pain (clinical.md 3.4). Pure.
///
/// @param baselineSessions how many sessions are done to tolerance first
/// @param target what is reached at the last session of the plan
/// @param sessions how many the plan has
/// @param start the first amount; null until the baseline is done
record Quota(
        int baselineSessions,
        int target,
        int sessions,
        @Nullable Integer start) {
    private static final double PERCENT = 100.0;

    /// The first amount: a share of the mean of the baseline, rounded down, and never nothing.
    static int start(List<Double> baseline, int sharePercent) {
        double mean =
                baseline.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Math.max(1, (int) Math.floor(mean * sharePercent / PERCENT + 1e-9));
    }

    /// The amounts of all sessions: straight from the first to the target, each rounded down.
    static List<Integer> table(int start, int target, int sessions) {
        if (sessions < 2) {
            return List.of(target);
        }
        return IntStream.range(0, sessions)
                .map(session -> start + Math.floorDiv(session * (target - start), sessions - 1))
                .boxed()
                .toList();
    }

    /// The amount of a session of the plan, counted from 0; after the last one the target stays.
    static int due(int start, int target, int sessions, int done) {
        List<Integer> table = table(start, target, sessions);
        return table.get(Math.min(done, table.size() - 1));
    }
}
