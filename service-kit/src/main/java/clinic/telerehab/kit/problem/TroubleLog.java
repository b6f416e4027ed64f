package clinic.telerehab.kit.problem;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

/// Says in the log why something that is tried again and again fails, and that it succeeds again:
/// when that changes, not every time it is tried.
public final class TroubleLog {
    private final String trouble;
    private final String over;
    private @Nullable String reason;

    /// @param trouble the line while it fails, before the reason
    /// @param over the line when it succeeds again
    public TroubleLog(String trouble, String over) {
        this.trouble = trouble;
        this.over = over;
    }

    public synchronized void failed(Throwable failure) {
        String name = Failure.nameOf(failure);
        if (!name.equals(reason)) {
            Log.warnf("%s: %s", trouble, name);
        }
        reason = name;
    }

    public synchronized void succeeded() {
        if (reason != null) {
            Log.info(over);
        }
        reason = null;
    }
}
