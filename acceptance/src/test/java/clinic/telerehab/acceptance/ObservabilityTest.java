package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Dashboards, alert rules and runbooks against what the services really tell.
@ExtendWith(RunningSuite.class)
class ObservabilityTest {
    private static final Path FOLDER = Path.of("../deploy/observability");
    private static final Path RUNBOOKS = Path.of("../docs/operations/runbooks");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> SERVICES = List.of("patient", "program", "messaging");
    // What Prometheus makes itself, and what comes from Kubernetes, cert-manager, CloudNativePG and nodes.
    private static final Set<String> OF_OTHERS = Set.of(
            "up",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "certmanager_certificate_expiration_timestamp_seconds",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
            "cnpg_pg_stat_archiver_last_archived_time",
            "cnpg_pg_stat_archiver_last_failed_time",
            "node_time_seconds",
            "node_timex_sync_status");

    @Test
    void asksOnlyForFiguresThatAServiceTells() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String expression : expressions()) {
            asked.addAll(PromQl.metricsIn(expression));
        }
        assertThat(asked).hasSizeGreaterThan(25);

        asked.removeAll(OF_OTHERS);
        asked.removeAll(told());
        assertThat(asked).isEmpty();
    }

    @Test
    void showsEveryFigureOfOursSomewhere() throws IOException {
        Set<String> shown = new HashSet<>();
        for (String expression : expressions()) {
            shown.addAll(PromQl.metricsIn(expression));
        }

        assertThat(told()).filteredOn(ObservabilityTest::isOurs).isNotEmpty().allMatch(shown::contains);
    }

    @Test
    void tellsNobodysId() throws IOException {
        for (String service : SERVICES) {
            assertThat(RunningSuite.metrics(service)).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
        }
    }

    @Test
    void hasARunbookForEachAlertAndATestThatBringsItAbout() throws IOException {
        Set<String> linked = new TreeSet<>();
        Set<String> tried = alertsTried();
        for (JsonNode alert : alerts()) {
            String name = alert.at("/alert").asText();
            String runbook = alert.at("/annotations/runbook").asText();
            assertThat(runbook).isEqualTo("docs/operations/runbooks/" + kebab(name) + ".md");
            assertThat(tried).contains(name);
            linked.add(Path.of(runbook).getFileName().toString());
        }

        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(linked);
        }
    }

    private static Set<String> told() throws IOException {
        Set<String> names = new HashSet<>();
        for (String service : SERVICES) {
            RunningSuite.metrics(service)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]")[0])
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean isOurs(String metric) {
        return Stream.of(
                        "access_",
                        "audit_",
                        "caseload_",
                        "feed_",
                        "inbox_",
                        "media_",
                        "notification_",
                        "session_",
                        "streams_")
                .anyMatch(metric::startsWith);
    }

    private static Set<String> expressions() throws IOException {
        Set<String> found =
                alerts().stream().map(alert -> alert.at("/expr").asText()).collect(Collectors.toSet());
        try (Stream<Path> dashboards = Files.list(FOLDER.resolve("dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                Http.JSON.readTree(dashboard.toFile()).findValuesAsText("expr").forEach(found::add);
            }
        }
        return found;
    }

    private static List<JsonNode> alerts() throws IOException {
        return YAML.readTree(FOLDER.resolve("alerts.yaml").toFile())
                .at("/groups")
                .valueStream()
                .flatMap(group -> group.at("/rules").valueStream())
                .toList();
    }

    private static Set<String> alertsTried() throws IOException {
        return YAML.readTree(FOLDER.resolve("alerts.test.yaml").toFile())
                .at("/tests")
                .valueStream()
                .flatMap(test -> test.at("/alert_rule_test").valueStream())
                .filter(test -> !test.at("/exp_alerts").isEmpty())
                .map(test -> test.at("/alertname").asText())
                .collect(Collectors.toSet());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
