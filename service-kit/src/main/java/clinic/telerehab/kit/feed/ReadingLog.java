package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

/// Says in the log why a feed can't be read, and that it can again: when that changes, not every time it is tried.
class ReadingLog {
    private final String producer;
    private @Nullable String reason;

    ReadingLog(String producer) {
        this.producer = producer;
    }

    void failed(Throwable failure) {
        String name = Failure.nameOf(failure);
        if (!name.equals(reason)) {
            Log.warnf("feed of %s can't be read: %s", producer, name);
        }
        reason = name;
    }

    void succeeded() {
        if (reason != null) {
            Log.infof("feed of %s is read again", producer);
        }
        reason = null;
    }
}
