package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Services grow with what their processors do and shrink to what still bears a loss, and whoever empties a node takes
/// one replica at a time.
final class Scaling implements Policy {
    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        int least = all.overlay().equals("local") ? 1 : 2;
        for (JsonNode scaler : all.all("HorizontalPodAutoscaler")) {
            String name = Rendered.label(scaler);
            int fewest = scaler.at("/spec/minReplicas").asInt();
            findings.unless(fewest >= least, name + " leaves a service with one replica");
            findings.unless(scaler.at("/spec/maxReplicas").asInt() > fewest, name + " never adds a replica");
            JsonNode metric = scaler.at("/spec/metrics/0/resource");
            findings.unless(
                    scaler.at("/spec/metrics").size() == 1
                            && metric.path("name").asText().equals("cpu")
                            && metric.at("/target/averageUtilization").asInt() > 0,
                    name + " does not go by the processor");
        }
        for (JsonNode budget : all.all("PodDisruptionBudget")) {
            findings.unless(
                    budget.at("/spec/maxUnavailable").asText().equals("1")
                            && !budget.path("spec").has("minAvailable"),
                    Rendered.label(budget) + " lets other than one go at a time");
        }
        for (JsonNode proxy : all.all("EnvoyProxy")) {
            JsonNode envoy = proxy.at("/spec/provider/kubernetes");
            findings.unless(
                    envoy.at("/envoyDeployment/replicas").asInt() >= least, "the front door has fewer than " + least);
            findings.unless(
                    envoy.at("/envoyPDB/maxUnavailable").asText().equals("1"),
                    "the front door lets other than one go at a time");
        }
        for (JsonNode keycloak : all.all("Keycloak")) {
            findings.unless(keycloak.at("/spec/instances").asInt() >= least, Rendered.label(keycloak) + " is alone");
            findings.unless(
                    all.find("PodDisruptionBudget", Rendered.name(keycloak)).isPresent(),
                    Rendered.label(keycloak) + " has no PodDisruptionBudget");
        }
        return findings.list();
    }
}
