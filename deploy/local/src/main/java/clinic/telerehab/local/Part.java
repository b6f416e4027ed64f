package clinic.telerehab.local;

import java.io.IOException;

/// A part of the suite that is started, stopped and killed by name: a process of this machine, or a pod.
interface Part {
    String name();

    void start() throws IOException;

    /// Waits until it says that it is ready.
    void awaitReady() throws IOException, InterruptedException;

    boolean isAlive();

    long pid();

    void stop() throws IOException;

    /// As a machine that fails would: without a word.
    void kill();
}
