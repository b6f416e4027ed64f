package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.telerehab.kubernetes.kustomize.Documents;
import clinic.telerehab.kubernetes.policy.Policy;
import clinic.telerehab.kubernetes.schema.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How checkpoints are laid aside after a restore (docs/operations/backup.md).
class CheckpointsTest {
    private static final Path CUT = Path.of("restore/cut.sh");
    private static final List<ObjectNode> MANIFEST = Documents.read(Path.of("restore/checkpoints.yaml")).stream()
            .map(ObjectNode.class::cast)
            .toList();

    @Test
    void theirPodFitsItsSchema() {
        assertThat(MANIFEST.stream().flatMap(one -> Schemas.complaints(one).stream()))
                .isEmpty();
    }

    @Test
    void theirPodIsAsConfinedAsAllOthers() {
        Rendered all = Rendered.of("production").copy();
        MANIFEST.forEach(one -> all.objects().add(one.deepCopy()));

        assertThat(Stream.of("pods are confined", "pods ask for no other right", "only callers get through")
                        .flatMap(policy -> Policy.ALL.get(policy).complaints(all).stream()))
                .isEmpty();
    }

    @Test
    void theirPodMountsTheClaimOfEachService() {
        var production = Rendered.of("production");

        List<String> claims = MANIFEST.getLast()
                .at("/spec/volumes")
                .valueStream()
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .toList();

        assertThat(claims).hasSameSizeAs(Rendered.SERVICES).allSatisfy(claim -> {
            JsonNode found = production.require("PersistentVolumeClaim", claim);
            assertThat(found.at("/metadata/namespace").asText())
                    .isEqualTo(MANIFEST.getLast().at("/metadata/namespace").asText());
        });
    }

    @Test
    void areCutByTheirNumbersNotByLines(@TempDir Path audit) throws Exception {
        List<String> lines = List.of(line(1), line(2), line(4), line(4), line(10), line(12));
        write(audit, lines);

        assertThat(cut(audit, "9")).isZero();

        assertThat(audit.resolve("patient/checkpoints.jsonl")).hasContent(String.join("\n", lines.subList(0, 4)));
        try (var kept = Files.list(audit.resolve("patient"))) {
            assertThat(kept.filter(one -> one.getFileName().toString().startsWith("checkpoints-until-")))
                    .singleElement()
                    .satisfies(one -> assertThat(one).hasContent(String.join("\n", lines)));
        }
    }

    @Test
    void areLeftAloneWhereOneHasNoNumber(@TempDir Path audit) throws Exception {
        List<String> lines = List.of(line(1), "{}", line(3));
        write(audit, lines);

        assertThat(cut(audit, "1")).isNotZero();

        assertThat(audit.resolve("patient/checkpoints.jsonl")).hasContent(String.join("\n", lines));
    }

    @Test
    void areCutWithoutALastLineThatIsTorn(@TempDir Path audit) throws Exception {
        write(audit, List.of(line(1), line(2), line(3)));
        Files.writeString(audit.resolve("patient/checkpoints.jsonl"), "{\"number\":1", StandardOpenOption.APPEND);

        assertThat(cut(audit, "2")).isZero();

        assertThat(audit.resolve("patient/checkpoints.jsonl")).hasContent(line(1) + "\n" + line(2));
    }

    @Test
    void areLeftAloneWithoutANumber(@TempDir Path audit) throws Exception {
        write(audit, List.of(line(1)));

        assertThat(cut(audit, "")).isNotZero();

        assertThat(audit.resolve("patient/checkpoints.jsonl")).hasContent(line(1));
    }

    @Test
    void needNotBeThereYet(@TempDir Path audit) throws Exception {
        Files.createDirectory(audit.resolve("patient"));

        assertThat(cut(audit, "0")).isZero();

        assertThat(audit.resolve("patient")).isEmptyDirectory();
    }

    private static String line(int number) {
        return "{\"number\":%d,\"hash\":\"%064d\"}".formatted(number, number);
    }

    private static void write(Path audit, List<String> lines) throws IOException {
        Files.write(Files.createDirectory(audit.resolve("patient")).resolve("checkpoints.jsonl"), lines);
    }

    /// As `kubectl exec` does it in the pod.
    private static int cut(Path audit, String number) throws IOException, InterruptedException {
        assumeTrue(Rendered.has("sh") && Rendered.has("awk"), "no shell here");
        return new ProcessBuilder("sh", "-s", "patient", number)
                .directory(audit.toFile())
                .redirectInput(CUT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
