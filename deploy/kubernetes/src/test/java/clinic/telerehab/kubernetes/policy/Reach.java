package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Everything is refused but what is allowed, and each service lets exactly those in that call it, as the table says
/// that
/// the build writes from the services' own settings.
final class Reach implements Policy {
    private static final Pattern CALL = Pattern.compile("(?m)^\\| ([a-z]+)-service \\| ([a-z]+)-service \\|");
    private static final String GATEWAY = "namespace envoy-gateway-system";
    private static final String PROMETHEUS = "namespace monitoring";
    private static final int API = 8080;
    private static final int MANAGEMENT = 9000;

    /// A call that one service makes of another.
    private record Call(String caller, String called) {}

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        denied(findings, all);
        Set<Call> calls = calls();
        findings.unless(!calls.isEmpty(), "nobody calls anybody");
        for (String service : Rendered.SERVICES) {
            ingress(findings, all, service, calls);
            egress(findings, all, service, calls);
        }
        database(findings, all);
        return findings.list();
    }

    private static void denied(Findings findings, Rendered all) {
        boolean isDenied = all.all("NetworkPolicy").stream()
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && Set.copyOf(Rendered.texts(policy.at("/spec/policyTypes")))
                                .equals(Set.of("Ingress", "Egress"))
                        && !policy.path("spec").has("ingress")
                        && !policy.path("spec").has("egress"));
        findings.unless(isDenied, "nothing is refused by default");
    }

    private static Set<Call> calls() {
        Set<Call> calls = new HashSet<>();
        for (String service : Rendered.SERVICES) {
            try {
                String table = Files.readString(Path.of("../../docs/architecture", service + "-calls.md"));
                CALL.matcher(table).results().forEach(row -> calls.add(new Call(row.group(1), row.group(2))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return calls;
    }

    private static void ingress(Findings findings, Rendered all, String service, Set<Call> calls) {
        Set<String> wanted = new TreeSet<>(Set.of(GATEWAY));
        calls.stream().filter(call -> call.called().equals(service)).forEach(call -> wanted.add(call.caller()));
        Set<String> allowed = peers(all, service, "Ingress", API);
        findings.unless(
                allowed.equals(wanted), service + "-service is open to " + allowed + " and is called by " + wanted);
        Set<String> watching = peers(all, service, "Ingress", MANAGEMENT);
        findings.unless(Set.of(PROMETHEUS).containsAll(watching), service + "-service lets " + watching + " manage it");
    }

    private static void egress(Findings findings, Rendered all, String service, Set<Call> calls) {
        Set<String> wanted = new TreeSet<>(Set.of("app=keycloak"));
        calls.stream().filter(call -> call.caller().equals(service)).forEach(call -> wanted.add(call.called()));
        Set<String> allowed = peers(all, service, "Egress", API);
        findings.unless(allowed.equals(wanted), service + "-service may call " + allowed + " and calls " + wanted);
        findings.unless(
                peers(all, service, "Egress", 5432).equals(Set.of("cnpg.io/cluster=postgres")),
                service + "-service does not reach its database, or others");
    }

    private static void database(Findings findings, Rendered all) {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode policy : all.all("NetworkPolicy")) {
            if (policy.at("/spec/podSelector/matchLabels/cnpg.io~1cluster")
                    .asText()
                    .equals("postgres")) {
                policy.at("/spec/ingress").forEach(rule -> addPeers(allowed, rule, "from", 5432));
            }
        }
        Set<String> wanted = Set.of(
                "patient",
                "program",
                "messaging",
                "app=keycloak",
                "app=keycloak-realm-import",
                "cnpg.io/cluster=postgres",
                "namespace cnpg-system");
        findings.unless(allowed.equals(wanted), "the database is open to " + allowed);
    }

    /// Whom a service's policies let through on that port, in one direction.
    private static Set<String> peers(Rendered all, String service, String direction, int port) {
        Set<String> peers = new TreeSet<>();
        for (JsonNode policy : all.all("NetworkPolicy")) {
            if (isOf(policy.at("/spec/podSelector"), service)) {
                boolean isInbound = direction.equals("Ingress");
                policy.path("spec")
                        .path(isInbound ? "ingress" : "egress")
                        .forEach(rule -> addPeers(peers, rule, isInbound ? "from" : "to", port));
            }
        }
        return peers;
    }

    private static boolean isOf(JsonNode selector, String service) {
        String name = selector.at("/matchLabels/app.kubernetes.io~1name").asText();
        String suite = selector.at("/matchLabels/app.kubernetes.io~1part-of").asText();
        return name.equals(service + "-service") || suite.equals("telerehab");
    }

    private static void addPeers(Set<String> peers, JsonNode rule, String side, int port) {
        boolean isPort = rule.path("ports").isEmpty();
        for (JsonNode one : rule.path("ports")) {
            int first = one.path("port").asInt();
            isPort |= first <= port && port <= one.path("endPort").asInt(first);
        }
        if (isPort && rule.path(side).isEmpty()) {
            peers.add("everybody");
        } else if (isPort) {
            rule.path(side).forEach(peer -> peers.add(nameOf(peer)));
        }
    }

    private static String nameOf(JsonNode peer) {
        if (peer.has("namespaceSelector")) {
            return "namespace "
                    + peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                            .asText("any");
        }
        JsonNode labels = peer.at("/podSelector/matchLabels");
        String service = labels.path("app.kubernetes.io/name").asText();
        return Pods.labelsOf(labels).entrySet().stream()
                .findFirst()
                .map(label -> service.isEmpty() ? label.toString() : service.replace("-service", ""))
                .orElse("everybody");
    }
}
