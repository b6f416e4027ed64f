package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What patients and clinicians told each other in the story, and everything that the suite says to
/// anybody else: its logs, figures, traces and mails.
final class Confidences {
    // As many as the story has: a recorder that misses them would find nothing anywhere.
    private static final int TEXTS = 10;

    private Confidences() {}

    /// Searches everything for what was entrusted to the suite.
    ///
    /// @param traces what was exported during the story
    static void areKept(Stage stage, Collector traces) throws IOException {
        Set<String> personal = Set.copyOf(stage.entrusted());
        Map<String, String> said = new HashMap<>(logs());
        for (String service : List.of("patient", "program", "messaging")) {
            said.put("figures of " + service, RunningSuite.metrics(service));
        }
        said.put(
                "traces",
                String.join("\n", traces.all().stream().map(Object::toString).toList()));
        said.put("mails", stage.mail().said());
        assertThat(personal).anyMatch(text -> text.contains("That sounds sore"));
        assertThat(personal).hasSizeGreaterThan(TEXTS);
        assertThat(said).allSatisfy((where, text) -> assertThat(text).as(where).isNotBlank());
        assertThat(said)
                .allSatisfy((where, text) -> assertThat(personal.stream().filter(text::contains))
                        .as(where)
                        .isEmpty());
        System.out.printf(
                "log hygiene: %d texts searched for in %d places, %d spans, %d KiB%n",
                personal.size(),
                said.size(),
                traces.all().size(),
                said.values().stream().mapToInt(String::length).sum() / 1024);
    }

    private static Map<String, String> logs() throws IOException {
        Map<String, String> logs = new HashMap<>();
        try (Stream<Path> files = Files.list(RunningSuite.DATA.resolve("logs"))) {
            for (Path file : files.filter(one -> !isEmpty(one)).toList()) {
                logs.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        logs.put("launcher", Files.readString(Path.of("target/suite.log")));
        return logs;
    }

    private static boolean isEmpty(Path file) {
        return file.toFile().length() == 0;
    }
}
