package clinic.telerehab.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// How long answers took; several threads may measure at once.
final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    <T> T measure(Supplier<T> call) {
        long from = System.nanoTime();
        T answer = call.get();
        nanos.add(System.nanoTime() - from);
        return answer;
    }

    /// How many per second, the middle one and the slowest but one in a hundred.
    String over(double seconds) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%6d in all, %6.1f/s, p50 %6.1f ms, p99 %6.1f ms",
                sorted.size(),
                sorted.size() / seconds,
                percentile(sorted, 50),
                percentile(sorted, 99));
    }

    private static double percentile(List<Long> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, rank - 1)) / NANOS_PER_MILLI;
    }
}
