package clinic.telerehab.local;

import java.io.IOException;

/// A part of the suite that is started, stopped and killed by name: a process of this machine, or a pod.
interface Part extends Breakable {
    String name();

    void start() throws IOException;

    /// Waits until it says that it is ready.
    void awaitReady() throws IOException, InterruptedException;

    void stop() throws IOException, InterruptedException;

    /// As a machine that fails would: without a word.
    void kill() throws IOException, InterruptedException;

    @Override
    default int obey(String verb) throws Exception {
        switch (verb) {
            case "start" -> {
                if (!isAlive()) {
                    start();
                }
                awaitReady();
            }
            case "stop" -> stop();
            case "kill" -> kill();
            default -> {
                return UNKNOWN;
            }
        }
        return DONE;
    }
}
