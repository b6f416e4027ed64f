package clinic.telerehab.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a service can be told, as its own files say: its properties and its settings interfaces, and the kit's.
public final class Settings {
    private static final Path ROOT = Path.of("..", "..");
    private static final String KIT = "service-kit";
    private static final Map<String, List<MappedSetting>> MAPPED = new ConcurrentHashMap<>();
    // What holds without it may be another variable.
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:\\$\\{[^}]*}|[^}])*))?}");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"([A-Z][A-Z0-9_]*)\"\\)");

    private Settings() {}

    /// One setting, with what is said of it: by its interface, and by the comment right above its line.
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
        return lines(service + "-service", "application.properties");
    }

    public static List<Line> linesOfTheKit() {
        return lines(KIT, "META-INF/microprofile-config.properties");
    }

    /// Variables that manifests set although no file of ours names them, each with what holds without it.
    public static List<Line> linesOfTheFramework() {
        return linesIn(Path.of("src/test/resources/framework.properties"));
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

    /// By name. What an interface has a default for needs no line.
    private static List<Line> lines(String module, String file) {
        Map<String, Line> lines = new TreeMap<>();
        for (MappedSetting setting : mappedIn(module)) {
            if (setting.fallback() != null) {
                lines.put(setting.property(), new Line(setting.property(), setting.fallback(), setting.comment()));
            }
        }
        for (Line line : linesIn(ROOT.resolve(module, "src/main/resources", file))) {
            String comment = Stream.concat(mappedIn(module).stream(), mappedIn(KIT).stream())
                    .filter(setting -> setting.isFor(line.property()))
                    .map(setting -> setting.comment() + " " + line.comment())
                    .findFirst()
                    .orElse(line.comment());
            lines.put(line.property(), new Line(line.property(), line.value(), comment.strip()));
        }
        return List.copyOf(lines.values());
    }

    private static List<MappedSetting> mappedIn(String module) {
        return MAPPED.computeIfAbsent(module, name -> MappedSetting.in(ROOT.resolve(name, "src/main/java")));
    }

    private static List<Line> linesIn(Path file) {
        try {
            List<Line> lines = new ArrayList<>();
            List<String> comment = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                read(line.strip(), comment, lines);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A comment is about the line right below it; a heading, which begins with dashes, about none.
    private static void read(String line, List<String> comment, List<Line> lines) {
        if (line.startsWith("#") && !line.startsWith("# ---")) {
            comment.add(line.substring(1).strip());
            return;
        }
        if (!line.isEmpty() && !line.matches("[#%].*")) {
            String[] parts = line.split("=", 2);
            lines.add(new Line(parts[0], parts[1], String.join(" ", comment)));
        }
        comment.clear();
    }
}
