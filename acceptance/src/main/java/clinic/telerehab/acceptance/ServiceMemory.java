package clinic.telerehab.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the replicas of messaging-service hold in memory that is in use: garbage is collected before each look.
final class ServiceMemory {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern MOST = Pattern.compile("MaxHeapSize=(\\d+)");
    private static final double MIB = 1024.0 * 1024;

    private final List<Long> pids;
    private final List<List<Long>> looks = new ArrayList<>();

    /// @param pids of the replicas
    ServiceMemory(List<Long> pids) {
        this.pids = pids;
        look();
    }

    void look() {
        List<Long> live = new ArrayList<>();
        for (long pid : pids) {
            live.add(Long.parseLong(find(TOTAL, ask(pid, "GC.class_histogram"))));
        }
        looks.add(live);
    }

    /// By how much the replica that grew most was above its first look, in bytes.
    long growth() {
        long most = Long.MIN_VALUE;
        for (List<Long> look : looks) {
            for (int replica = 0; replica < pids.size(); replica++) {
                most = Math.max(most, look.get(replica) - looks.getFirst().get(replica));
            }
        }
        return most;
    }

    /// The largest heap that a replica may have, in bytes.
    long limit() {
        return Long.parseLong(find(MOST, ask(pids.getFirst(), "VM.flags")));
    }

    /// One line per replica: before, the most meanwhile, after.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int replica = 0; replica < pids.size(); replica++) {
            int at = replica;
            long most = looks.stream().mapToLong(look -> look.get(at)).max().orElse(0);
            lines.add(String.format(
                    Locale.ROOT,
                    "heap in use of replica %d: %.1f MiB before, %.1f MiB at most in %d looks, %.1f MiB after; -Xmx %.0f MiB",
                    replica + 1,
                    looks.getFirst().get(at) / MIB,
                    most / MIB,
                    looks.size(),
                    looks.getLast().get(at) / MIB,
                    limit() / MIB));
        }
        return lines;
    }

    private static String ask(long pid, String question) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            try (var answer = asked.inputReader()) {
                return answer.readAllAsString();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("no answer from process " + pid, failure);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the memory of messaging-service can't be looked at");
        }
        return found.group(1);
    }
}
