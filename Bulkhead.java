package clinic.telerehab.kit.hardening;

import java.util.ArrayDeque;
import java.util.Queue;

/// Lets a number of tasks run at once and the others wait in the order of their coming.
final class Bulkhead {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Bulkhead(int places) {
        free = places;
    }

    /// Starts the task now or later; whoever runs it calls [#leave] exactly once when it is over.
    void enter(Runnable start) {
        if (takePlace(start)) {
            start.run();
        }
    }

    void leave() {
        Runnable next = passPlace();
        if (next != null) {
            next.run();
        }
    }

    private synchronized boolean takePlace(Runnable start) {
        if (free == 0) {
            waiting.add(start);
            return false;
        }
        free--;
        return true;
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable passPlace() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
