package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Whoever picks pods by label picks some, and none but those it is for.
final class Selectors implements Policy {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        List<Pods> pods = Pods.of(all);
        all.workloads().forEach(workload -> workload(findings, all, pods, workload));
        all.all("Service").forEach(service -> service(findings, pods, service));
        for (JsonNode budget : all.all("PodDisruptionBudget")) {
            picks(findings, pods, budget, budget.at("/spec/selector"), 1);
        }
        for (JsonNode policy : all.all("NetworkPolicy")) {
            picks(findings, pods, policy, policy.at("/spec/podSelector"), Integer.MAX_VALUE);
            frontDoor(findings, Rendered.name(all.all("Namespace").getFirst()), policy);
        }
        all.all("PodMonitor").forEach(monitor -> monitor(findings, pods, monitor));
        return findings.list();
    }

    private static void workload(Findings findings, Rendered all, List<Pods> pods, JsonNode workload) {
        // A Pod and a Job have none.
        if (workload.path("spec").has("selector")) {
            picks(findings, pods, workload, workload.at("/spec/selector"), 1);
        }
        String name = Rendered.name(workload);
        for (JsonNode spread : workload.at("/spec/template/spec/topologySpreadConstraints")) {
            picks(findings, pods, workload, spread.path("labelSelector"), 1);
        }
        if (Rendered.SERVICES.contains(name.replace("-service", ""))) {
            for (String kind : List.of("Service", "ServiceAccount", "PodDisruptionBudget", "HorizontalPodAutoscaler")) {
                findings.unless(all.find(kind, name).isPresent(), name + " has no " + kind);
            }
            findings.unless(
                    workload.at("/spec/template/spec/topologySpreadConstraints").size() >= 2,
                    name + " is not spread over zones and nodes");
            findings.unless(!workload.path("spec").has("replicas"), name + " fixes what its autoscaler decides");
        }
    }

    private static void picks(Findings findings, List<Pods> pods, JsonNode by, JsonNode selector, int atMost) {
        List<Pods> picked =
                pods.stream().filter(one -> one.isPickedBy(selector)).toList();
        findings.unless(!picked.isEmpty(), Rendered.label(by) + " picks no pods");
        findings.unless(picked.size() <= atMost, Rendered.label(by) + " picks pods of others");
        boolean isOwn =
                atMost > 1 || picked.isEmpty() || picked.getFirst().name().equals(Rendered.name(by));
        findings.unless(isOwn, Rendered.label(by) + " picks another's pods");
    }

    private static void service(Findings findings, List<Pods> pods, JsonNode service) {
        ObjectNode selector = JSON.createObjectNode().set("matchLabels", service.at("/spec/selector"));
        picks(findings, pods, service, selector, 1);
        pods.stream().filter(one -> one.isPickedBy(selector)).forEach(picked -> {
            for (JsonNode port : service.at("/spec/ports")) {
                findings.unless(
                        picked.has(port.path("targetPort")),
                        Rendered.label(service) + " leads to port "
                                + port.path("targetPort").asText() + ", which is not there");
            }
        });
    }

    /// Gateways of all overlays have one name, and their pods are in one namespace, which is none of ours.
    private static void frontDoor(Findings findings, String namespace, JsonNode policy) {
        for (JsonNode labels : policy.at("/spec/ingress").findValues("matchLabels")) {
            findings.unless(
                    !labels.has("gateway.envoyproxy.io/owning-gateway-name")
                            || labels.path("gateway.envoyproxy.io/owning-gateway-namespace")
                                    .asText()
                                    .equals(namespace),
                    Rendered.label(policy) + " lets another's front door in");
        }
    }

    private static void monitor(Findings findings, List<Pods> pods, JsonNode monitor) {
        JsonNode selector = monitor.at("/spec/selector");
        picks(findings, pods, monitor, selector, Integer.MAX_VALUE);
        for (JsonNode endpoint : monitor.at("/spec/podMetricsEndpoints")) {
            findings.unless(
                    pods.stream()
                            .filter(one -> one.isPickedBy(selector))
                            .allMatch(one -> one.has(endpoint.path("port"))),
                    Rendered.label(monitor) + " scrapes a port that is not there");
        }
    }
}
