package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Kubernetes asks at the right place whether a container has started, is ready and is alive, and gives it the time to
/// end in order.
final class Probes implements Policy {
    private static final Map<String, String> OF_SERVICES = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");
    private static final int MANAGEMENT = 9000;
    /// `quarkus.shutdown.timeout` of the kit, and a little for what is closed after it.
    private static final int IN_FLIGHT_SECONDS = 10 + 5;

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        for (JsonNode workload : all.workloads()) {
            for (JsonNode container : workload.at("/spec/template/spec/containers")) {
                OF_SERVICES.keySet().forEach(probe -> somewhere(findings, workload, container, probe));
            }
        }
        for (String service : Rendered.SERVICES) {
            all.find("Deployment", service + "-service").ifPresent(deployment -> service(findings, deployment));
            findings.unless(all.find("Deployment", service + "-service").isPresent(), "no " + service + "-service");
        }
        return findings.list();
    }

    private static void somewhere(Findings findings, JsonNode workload, JsonNode container, String probe) {
        String name = Rendered.label(workload) + "/" + container.path("name").asText();
        findings.unless(container.has(probe), name + " has no " + probe);
        JsonNode asked = container.path(probe).findPath("port");
        for (String way : new String[] {"httpGet", "tcpSocket"}) {
            container
                    .path(probe)
                    .path(way)
                    .fieldNames()
                    .forEachRemaining(field -> findings.unless(
                            field.equals("port") || field.equals("path"), name + ": " + probe + " sets " + field));
        }
        findings.unless(
                !container.has(probe) || portOf(container, asked) > 0,
                name + ": " + probe + " asks port " + asked.asText() + ", which is not there");
    }

    private static int portOf(JsonNode container, JsonNode port) {
        for (JsonNode one : container.path("ports")) {
            if (one.path("name").equals(port) || one.path("containerPort").equals(port)) {
                return one.path("containerPort").asInt();
            }
        }
        return 0;
    }

    private static void service(Findings findings, JsonNode deployment) {
        String name = Rendered.label(deployment);
        JsonNode container = deployment.at("/spec/template/spec/containers/0");
        OF_SERVICES.forEach((probe, path) -> {
            JsonNode http = container.path(probe).path("httpGet");
            findings.unless(
                    http.path("path").asText().equals(path) && portOf(container, http.path("port")) == MANAGEMENT,
                    name + ": " + probe + " does not ask " + path + " on the management port");
        });
        long delay = delayOf(container).toSeconds();
        long grace = deployment
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asLong();
        findings.unless(delay > 0, name + " stops before others know");
        findings.unless(grace >= delay + IN_FLIGHT_SECONDS, name + " is killed before it has ended");
    }

    private static Duration delayOf(JsonNode container) {
        for (JsonNode variable : container.path("env")) {
            if (variable.path("name").asText().equals("QUARKUS_SHUTDOWN_DELAY")) {
                return Duration.parse("PT" + variable.path("value").asText());
            }
        }
        return Duration.ZERO;
    }
}
