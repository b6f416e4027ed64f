package clinic.telerehab.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a service can be told, as its own files say: the lines of its properties and of the kit's.
public final class Settings {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path KIT =
            ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    // What holds without it may be another variable.
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:\\$\\{[^}]*}|[^}])*))?}");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"([A-Z][A-Z0-9_]*)\"\\)");

    private Settings() {}

    /// One line of a properties file, with the comment that stands above it or above its group.
    public record Line(String property, String value, String comment) {}

    /// An environment variable that a property takes its value from.
    ///
    /// @param fallback what holds without it; null where it is needed
    public record Variable(String name, @Nullable String fallback, Line line) {
        public boolean isNeeded() {
            return fallback == null;
        }
    }

    /// @param service the short name, such as `patient`
    public static List<Line> linesOf(String service) {
        return lines(ROOT.resolve(service + "-service/src/main/resources/application.properties"));
    }

    public static List<Line> linesOfTheKit() {
        return lines(KIT);
    }

    /// What a service reads from its environment, the kit's part included. Profiles are left out: `%demo` and `%test`
    /// are not a cluster's.
    public static List<Variable> variablesOf(String service) {
        List<Variable> variables = new ArrayList<>();
        Stream.concat(linesOf(service).stream(), linesOfTheKit().stream())
                .forEach(line -> variables.addAll(variablesIn(line)));
        injected().forEach(name -> variables.add(new Variable(name, null, new Line(name, "", ""))));
        return variables;
    }

    private static List<Variable> variablesIn(Line line) {
        return VARIABLE.matcher(line.value())
                .results()
                .map(found -> new Variable(found.group(1), found.group(2), line))
                .toList();
    }

    /// Variables that code of the kit takes directly.
    public static Set<String> injected() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("service-kit/src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = INJECTED.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private static List<Line> lines(Path file) {
        try {
            List<Line> lines = new ArrayList<>();
            StringBuilder comment = new StringBuilder();
            for (String line : Files.readAllLines(file)) {
                read(line.strip(), comment, lines);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(String line, StringBuilder comment, List<Line> lines) {
        if (line.isEmpty()) {
            comment.setLength(0);
        } else if (line.startsWith("#")) {
            // A comment right below another line begins anew, and one below a heading says more than the heading.
            if (comment.indexOf("---") == 0 || !lines.isEmpty() && isUsed(comment, lines)) {
                comment.setLength(0);
            }
            comment.append(comment.isEmpty() ? "" : " ")
                    .append(line.substring(1).strip());
        } else if (!line.startsWith("%")) {
            String[] parts = line.split("=", 2);
            lines.add(new Line(parts[0], parts[1], comment.toString().replaceFirst("^-+ *", "")));
        }
    }

    private static boolean isUsed(StringBuilder comment, List<Line> lines) {
        return lines.getLast().comment().equals(comment.toString().replaceFirst("^-+ *", ""));
    }
}
