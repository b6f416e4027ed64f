package clinic.telerehab.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of this service, written for readers from the files that hold them (`docs/reference/rules.md`).
class RuleReferenceTest {
    private static final Path FILES = Path.of("src/main/resources/rules");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path REFERENCE = Path.of("../docs/reference/rules.md");
    private static final String HEAD = """
            # Rules

            Written by the build from the files under `program-service/src/main/resources/rules`. A rule whose *approved*
            is empty waits for a clinician's signature; its figures are defaults.

            """;

    /// One rule, as far as a reader needs it.
    private record Row(String id, String when, String effect, String fact, String source, String approved) {
        static Row of(JsonNode rule) {
            return new Row(
                    rule.path("id").asText(),
                    rule.path("when").asText() + figures(rule),
                    rule.path("effect").asText(),
                    rule.path("fact").asText(),
                    rule.path("source").asText(""),
                    rule.path("approvedBy").asText(""));
        }

        private static String figures(JsonNode rule) {
            List<String> figures = new ArrayList<>();
            rule.path("figures")
                    .properties()
                    .forEach(figure -> figures.add(
                            figure.getKey() + " " + figure.getValue().asText()));
            return figures.isEmpty() ? "" : " (" + String.join(", ", figures) + ")";
        }

        String line() {
            String approvedBy = approved.equals("null") ? "" : approved;
            return "| %s | %s | %s | %s | %s | %s |%n".formatted(id, when, effect, fact, source, approvedBy);
        }
    }

    @Test
    void isWrittenFromTheFiles() throws IOException {
        var reference = new StringBuilder(HEAD);
        for (Path file : files()) {
            List<Row> rows = rows(file);
            if (!rows.isEmpty()) {
                reference.append("## %s%n%n".formatted(file.getFileName()));
                reference.append("| id | when | effect | fact | source | approved |\n|---|---|---|---|---|---|\n");
                rows.forEach(row -> reference.append(row.line()));
                reference.append('\n');
            }
        }

        Files.createDirectories(REFERENCE.getParent());
        Files.writeString(REFERENCE, reference.toString().stripTrailing() + "\n");

        assertThat(REFERENCE).isNotEmptyFile();
    }

    @Test
    void hasATestForEachRule() throws IOException {
        List<String> names = testNames();
        List<String> untested = new ArrayList<>();
        for (Path file : files()) {
            rows(file).stream()
                    .map(Row::id)
                    .filter(id -> names.stream().noneMatch(name -> names(name, id)))
                    .forEach(untested::add);
        }

        assertThat(untested).isEmpty();
    }

    /// `refuses_B_COMP_01_W_COMP_10` names two rules, and not `W-COMP-1`.
    private static boolean names(String test, String id) {
        return (test + "_").contains("_" + id.replace('-', '_') + "_");
    }

    private static List<String> testNames() throws IOException {
        try (Stream<Path> sources = Files.walk(TESTS)) {
            List<String> names = new ArrayList<>();
            for (Path source : sources.filter(file -> file.toString().endsWith("Test.java"))
                    .toList()) {
                Pattern.compile("void (\\w+)\\(")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(test -> names.add(test.group(1)));
            }
            return names;
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        collect(new ObjectMapper().readTree(file.toFile()), rows);
        return rows;
    }

    /// Whatever has an id, a when, an effect and a fact is a rule, wherever in the file it stands.
    private static void collect(JsonNode node, List<Row> rows) {
        if (Stream.of("id", "when", "effect", "fact").allMatch(node::hasNonNull)) {
            rows.add(Row.of(node));
        }
        node.forEach(child -> collect(child, rows));
    }
}
