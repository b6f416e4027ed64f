package clinic.telerehab.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a pod's manifest asks for, looked up in what the kernel says of its process: what plays manifests leaves out
/// silently what it does not know.
final class Confinement {
    private static final Map<String, String> STATUS = Map.of(
            "Uid", "10001\t10001\t10001\t10001",
            "Gid", "10001\t10001\t10001\t10001",
            "CapEff", "0000000000000000",
            "CapPrm", "0000000000000000",
            "CapBnd", "0000000000000000",
            "NoNewPrivs", "1",
            // Filtered.
            "Seccomp", "2");

    private Confinement() {}

    /// @param memory the limit in bytes
    static void require(long pid, long memory) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> loose = looseEnds(
                Files.readAllLines(process.resolve("status")), Files.readAllLines(process.resolve("mountinfo")));
        Path limit = limitOf(Files.readAllLines(process.resolve("cgroup")));
        String allowed = Files.readString(limit).strip();
        if (!allowed.equals(Long.toString(memory))) {
            loose.add("memory " + allowed);
        }
        if (!loose.isEmpty()) {
            throw new IOException("process " + pid + " is not confined as its manifest asks: " + loose);
        }
    }

    static List<String> looseEnds(List<String> status, List<String> mounts) {
        Map<String, String> known = new TreeMap<>();
        status.forEach(line -> known.put(line.split(":", 2)[0], line.split(":", 2)[1].strip()));
        List<String> loose = new ArrayList<>();
        STATUS.forEach((name, wanted) -> {
            if (!wanted.equals(known.get(name))) {
                loose.add(name + " " + known.get(name));
            }
        });
        if (mounts.stream().noneMatch(Confinement::isReadOnlyRoot)) {
            loose.add("a root that can be written");
        }
        return loose;
    }

    /// Number, parent, device, root, mount point, options …
    private static boolean isReadOnlyRoot(String mount) {
        String[] parts = mount.split(" ");
        return parts[4].equals("/") && Stream.of(parts[5].split(",")).anyMatch("ro"::equals);
    }

    /// Where the kernel keeps the limit, in either version of control groups.
    private static Path limitOf(List<String> groups) {
        return groups.stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> parts[1].equals("memory"))
                .map(parts -> Path.of("/sys/fs/cgroup/memory" + parts[2], "memory.limit_in_bytes"))
                .findFirst()
                .orElseGet(() -> Path.of("/sys/fs/cgroup" + groups.getLast().split(":", 3)[2], "memory.max"));
    }
}
