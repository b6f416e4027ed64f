package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The rules of `deploy/observability` are written once: what Prometheus Operator takes is made of them, and each is
/// brought about.
class AlertRulesTest {
    private static final Path FOLDER = Path.of("../observability");
    private static final Path WRITTEN = Path.of("components/monitoring/prometheusrule.yaml");
    private static final String HEAD = """
            # Written by the build from deploy/observability/alerts.yaml; change it there.
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata:
              name: telerehab
            spec:
            """;

    @Test
    void writesTheRulesForPrometheusOperator() throws IOException {
        String rules = Files.readString(FOLDER.resolve("alerts.yaml"));
        String groups = rules.substring(rules.indexOf("groups:"));

        Files.writeString(WRITTEN, HEAD + groups.indent(2).replaceAll("(?m)^ +$", ""));

        JsonNode written = Documents.parse(Files.readString(WRITTEN)).getFirst();
        assertThat(written.at("/spec/groups"))
                .isEqualTo(Documents.parse(rules).getFirst().at("/groups"))
                .isNotEmpty();
    }

    @Test
    void bringsEachAlertAbout() throws IOException, InterruptedException {
        assumeTrue(Rendered.has("promtool"), "there is no promtool here");

        Process promtool = new ProcessBuilder(
                        "promtool",
                        "test",
                        "rules",
                        FOLDER.resolve("alerts.test.yaml").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
