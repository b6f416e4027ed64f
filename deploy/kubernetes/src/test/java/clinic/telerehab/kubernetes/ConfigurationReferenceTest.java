package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kubernetes.Settings.Line;
import clinic.telerehab.kubernetes.Settings.Variable;
import clinic.telerehab.kubernetes.kustomize.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writes what can be configured from the services' own files, where a change shows up in git.
class ConfigurationReferenceTest {
    private static final Path REFERENCE = Path.of("../../docs/operations/configuration.md");
    private static final Path COMPOSE = Path.of("../compose/compose.yaml");
    private static final Pattern LISTED = Pattern.compile("^\\| `([A-Z0-9_]+)`", Pattern.MULTILINE);
    private static final String HEAD = """
            # Configuration

            Written by the build from the properties and the settings interfaces of each service and of the kit.

            ## Environment
            What a service reads from its environment. Secrets are marked; unless somebody else gives them (mail, object
            store) they are 24 random bytes or more.

            | variable | read by | without it | used for |
            |---|---|---|---|
            """;

    @Test
    void writesTheReference() throws IOException {
        String reference = reference();

        Files.createDirectories(REFERENCE.getParent());
        Files.writeString(REFERENCE, reference);

        assertThat(reference)
                .contains("`DB_URL`", "`media.part-url-valid`", "`hardening.deadline`", "`feed.keep-states` | `30D`");
    }

    @Test
    void listsEveryVariableThatAServiceIsTold() {
        Set<String> told = new TreeSet<>();
        Rendered.OVERLAYS.stream().forEach(overlay -> told.addAll(toldBy(Rendered.of(overlay))));
        told.addAll(toldByCompose());

        List<String> listed =
                LISTED.matcher(reference()).results().map(row -> row.group(1)).toList();

        assertThat(told)
                .contains("DB_OWNER_PASSWORD", "QUARKUS_MAILER_PASSWORD")
                .as("named by a service, by the kit or in framework.properties")
                .isSubsetOf(listed);
    }

    private static Set<String> toldBy(Rendered all) {
        Set<String> names = new TreeSet<>();
        for (String service : Rendered.SERVICES) {
            Rendered.containers(all.require("Deployment", service + "-service"))
                    .forEach(
                            container -> names.addAll(all.variablesOf(container).keySet()));
        }
        return names;
    }

    private static Set<String> toldByCompose() {
        Set<String> names = new TreeSet<>();
        Documents.read(COMPOSE).getFirst().path("services").properties().forEach(one -> {
            if (one.getKey().matches("(%s)-.*".formatted(String.join("|", Rendered.SERVICES)))) {
                one.getValue().path("environment").fieldNames().forEachRemaining(names::add);
            }
        });
        return names;
    }

    private static String reference() {
        return HEAD
                + variables()
                + table("Of the framework", "without it", Settings.linesOfTheFramework())
                + properties();
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
        String without = isNeeded ? refuses : fallback.isEmpty() ? "off" : code(fallback);
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
                `media.part-url-valid` is `MEDIA_PART_URL_VALID`. Where no value is shown there is none.
                """);
        text.append(table("all services", "value", Settings.linesOfTheKit()));
        for (String service : Rendered.SERVICES) {
            text.append(table(service + "-service", "value", Settings.linesOf(service)));
        }
        return text.toString();
    }

    private static String table(String title, String value, List<Line> lines) {
        var table = new StringBuilder("%n### %s%n| name | %s | what it is |%n|---|---|---|%n".formatted(title, value));
        lines.stream()
                .filter(line -> !line.property().matches("(quarkus|mp)\\..*|service\\.name|config_ordinal"))
                .forEach(line -> table.append("| `%s` | %s | %s |%n"
                        .formatted(
                                line.property(),
                                code(line.value()),
                                line.comment().replace("|", "\\|"))));
        return table.toString();
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
