package clinic.telerehab.local;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which checkout each process is started from, where a suite began with an older one.
final class Versions {
    private final Settings settings;
    private final Path present;
    private final @Nullable Path older;
    private final Set<String> renewed = ConcurrentHashMap.newKeySet();

    Versions(Settings settings) {
        this.settings = settings;
        this.present = settings.root();
        this.older = settings.older();
    }

    Path rootOf(String process) {
        return older == null || renewed.contains(process) ? present : older;
    }

    /// From its next start on.
    ///
    /// @param version `new` or `old`
    /// @return whether there are such a process and such a version
    /// @throws Refused where there is nothing older
    boolean choose(String process, String version) throws Refused {
        if (!isOurs(process)) {
            return false;
        }
        switch (version) {
            case "new" -> renewed.add(process);
            case "old" -> {
                if (older == null) {
                    throw new Refused("there is no older version here: ./clinic up --older takes a built checkout");
                }
                renewed.remove(process);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Pods run the images they were given.
    private boolean isOurs(String process) {
        return settings.pods().isEmpty()
                && settings.started().stream()
                        .anyMatch(service -> IntStream.rangeClosed(1, settings.replicasOf(service))
                                .mapToObj(replica -> Service.nameOf(service, replica))
                                .anyMatch(process::equals));
    }
}
