package clinic.telerehab.local.gateway;

import java.util.List;
import java.util.Locale;

/// Tells a path that means the same to everyone from one that a gateway and a service might read differently. Pure.
final class Paths {
    private static final List<String> AMBIGUOUS = List.of(";", "\\", "//", "%00", "%2f", "%5c", "%3b", "%2e", "%25");

    private Paths() {}

    static boolean isPlain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return path.startsWith("/")
                && AMBIGUOUS.stream().noneMatch(lower::contains)
                && List.of(path.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }
}
