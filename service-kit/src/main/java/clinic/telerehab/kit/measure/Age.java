package clinic.telerehab.kit.measure;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A gauge that shows how long something has waited.
public final class Age {
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(false, null);

    Age(Clock clock) {
        this.clock = clock;
    }

    private record Waiting(boolean isKnown, @Nullable Instant since) {}

    /// @param oldest since when the oldest waits; null when nothing does
    public void since(@Nullable Instant oldest) {
        waiting = new Waiting(true, oldest);
    }

    /// As a query measures it.
    ///
    /// @param measured whose column `oldest` says since when the oldest waits; no row, or null in it,
    ///     when nothing does
    public void sinceOldestOf(@Nullable Row measured) {
        OffsetDateTime oldest = measured == null ? null : measured.getOffsetDateTime("oldest");
        since(oldest == null ? null : oldest.toInstant());
    }

    /// As a query measures it that finds the oldest, or nothing.
    public void sinceOldestOf(RowSet<Row> found) {
        sinceOldestOf(found.size() == 0 ? null : found.iterator().next());
    }

    /// Something may wait: since now, unless it did before.
    public void waits() {
        if (waiting.since() == null) {
            since(clock.instant());
        }
    }

    double seconds() {
        Waiting now = waiting;
        if (now.since() == null) {
            return now.isKnown() ? 0 : Double.NaN;
        }
        return Math.max(0, Duration.between(now.since(), clock.instant()).toMillis() / 1_000.0);
    }
}
