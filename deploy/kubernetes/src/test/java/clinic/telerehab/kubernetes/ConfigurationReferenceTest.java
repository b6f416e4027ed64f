package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kubernetes.Settings.Line;
import clinic.telerehab.kubernetes.Settings.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Writes what can be configured from the services' own properties, where a change shows up in git.
class ConfigurationReferenceTest {
    private static final Path REFERENCE = Path.of("../../docs/operations/configuration.md");
    private static final String HEAD = """
            # Configuration

            Written by the build from each service's `application.properties` and the kit's.

            ## Environment
            What a service reads from its environment. Secrets are marked; unless somebody else gives them (mail, object
            store) they are 24 random bytes or more.

            | variable | read by | without it | used for |
            |---|---|---|---|
            """;

    @Test
    void writesTheReference() throws IOException {
        String reference = HEAD + variables() + properties();

        Files.createDirectories(REFERENCE.getParent());
        Files.writeString(REFERENCE, reference);

        assertThat(reference).contains("`DB_URL`", "`media.part-url-valid`", "`hardening.deadline`");
    }

    private static String variables() {
        Map<String, List<Variable>> byName = new TreeMap<>();
        Map<String, List<String>> readers = new TreeMap<>();
        for (String service : Rendered.SERVICES) {
            for (Variable variable : Settings.variablesOf(service)) {
                byName.computeIfAbsent(variable.name(), name -> new ArrayList<>())
                        .add(variable);
                List<String> known = readers.computeIfAbsent(variable.name(), name -> new ArrayList<>());
                if (!known.contains(service)) {
                    known.add(service);
                }
            }
        }
        var table = new StringBuilder();
        byName.forEach((name, uses) -> table.append(row(name, uses, readers.get(name))));
        return table.toString();
    }

    private static String row(String name, List<Variable> uses, List<String> readers) {
        boolean isNeeded = uses.stream().anyMatch(Variable::isNeeded);
        String fallback = Objects.requireNonNullElse(uses.getFirst().fallback(), "");
        String refuses = name.startsWith("DB_OWNER_") ? "does not migrate" : "does not start";
        String without = isNeeded ? refuses : fallback.isEmpty() ? "off" : "`" + fallback + "`";
        boolean isSecret = name.matches(".*(PASSWORD|SECRET).*");
        List<String> properties = uses.stream()
                .map(use -> use.line().property())
                .filter(property -> !property.equals(name))
                .distinct()
                .map("`%s`"::formatted)
                .toList();
        return "| `%s`%s | %s | %s | %s |%n"
                .formatted(
                        name,
                        isSecret ? " (secret)" : "",
                        readers.size() == Rendered.SERVICES.size() ? "all" : String.join(", ", readers),
                        without,
                        properties.isEmpty() ? "code of the kit" : String.join(", ", properties));
    }

    private static String properties() {
        var text = new StringBuilder("""

                ## Settings of our own
                Each can be set by an environment variable too: capitals, with `_` for every other sign, so
                `media.part-url-valid` is `MEDIA_PART_URL_VALID`.
                """);
        text.append(table("all services", Settings.linesOfTheKit()));
        for (String service : Rendered.SERVICES) {
            text.append(table(service + "-service", Settings.linesOf(service)));
        }
        return text.toString();
    }

    private static String table(String title, List<Line> lines) {
        var table = new StringBuilder(
                "%n### %s%n| setting | value | what the file says of it |%n|---|---|---|%n".formatted(title));
        lines.stream()
                .filter(line -> !line.property().matches("(quarkus|mp)\\..*|service\\.name|config_ordinal"))
                .forEach(line -> table.append("| `%s` | `%s` | %s |%n"
                        .formatted(line.property(), line.value(), line.comment().replace("|", "\\|"))));
        return table.toString();
    }
}
