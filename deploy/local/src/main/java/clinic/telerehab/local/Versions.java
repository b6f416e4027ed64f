package clinic.telerehab.local;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which checkout each process is started from, where a suite began with an older one.
final class Versions {
    private final Path present;
    private final @Nullable Path older;
    private final Set<String> renewed = ConcurrentHashMap.newKeySet();

    Versions(Settings settings) {
        this.present = settings.root();
        this.older = settings.older();
    }

    Path rootOf(String process) {
        return older == null || renewed.contains(process) ? present : older;
    }

    /// From its next start on.
    ///
    /// @param version `new` or `old`
    /// @return whether there is such a version
    boolean choose(String process, String version) {
        switch (version) {
            case "new" -> renewed.add(process);
            case "old" -> renewed.remove(process);
            default -> {
                return false;
            }
        }
        return true;
    }
}
