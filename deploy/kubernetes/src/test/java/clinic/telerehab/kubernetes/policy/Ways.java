package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.policy.Way.Direction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reckons from the network policies who may speak to whom.
final class Ways {
    private static final String ANYBODY = "anybody";
    private static final String ANY_PORT = "any";

    private final List<Pods> pods;
    private final List<JsonNode> policies;
    private final Map<String, JsonNode> outside;

    /// @param outside who is not among the pods here, each as a peer of a network policy
    Ways(Rendered all, Map<String, JsonNode> outside) {
        pods = Pods.of(all);
        policies = all.all("NetworkPolicy").stream()
                .map(policy -> policy.path("spec"))
                .toList();
        this.outside = outside;
    }

    Set<Way> open() {
        return pods.stream()
                .flatMap(one -> Stream.of(Direction.values()).flatMap(direction -> open(one, direction)))
                .collect(Collectors.toSet());
    }

    /// Rules count even where their direction is not among the policy's types: somebody meant them.
    private Stream<Way> open(Pods of, Direction direction) {
        List<JsonNode> picking = policies.stream()
                .filter(policy -> of.isPickedBy(policy.path("podSelector")))
                .toList();
        boolean isConfined = picking.stream()
                .anyMatch(policy -> Rendered.texts(policy.path("policyTypes")).contains(direction.type()));
        Stream<Way> ruled = picking.stream()
                .flatMap(policy -> policy.path(direction.rules()).valueStream())
                .flatMap(rule -> peersOf(rule.path(direction.peers()))
                        .flatMap(peer ->
                                portsOf(rule.path("ports")).map(port -> new Way(of.name(), direction, peer, port))));
        return isConfined ? ruled : Stream.of(new Way(of.name(), direction, ANYBODY, ANY_PORT));
    }

    private Stream<String> peersOf(JsonNode peers) {
        return peers.isEmpty() ? Stream.of(ANYBODY) : peers.valueStream().flatMap(this::namesOf);
    }

    private Stream<String> namesOf(JsonNode peer) {
        List<String> named = outside.entrySet().stream()
                .filter(one -> one.getValue().equals(peer))
                .map(Map.Entry::getKey)
                .toList();
        JsonNode selector = peer.path("podSelector");
        List<String> here = pods.stream()
                .filter(one -> named.isEmpty() && peer.size() == 1 && isOfFew(selector) && one.isPickedBy(selector))
                .map(Pods::name)
                .toList();
        return named.isEmpty() && here.isEmpty()
                ? Stream.of(peer.toString())
                : Stream.concat(named.stream(), here.stream());
    }

    /// Any other selector picks pods too that nobody knows today.
    private static boolean isOfFew(JsonNode selector) {
        return (!selector.path("matchLabels").isEmpty()
                        || !selector.path("matchExpressions").isEmpty())
                && selector.path("matchExpressions")
                        .valueStream()
                        .allMatch(one -> one.path("operator").asText().equals("In"));
    }

    private static Stream<String> portsOf(JsonNode ports) {
        return ports.isEmpty()
                ? Stream.of(ANY_PORT)
                : ports.valueStream()
                        .map(one -> one.path("port").asText(ANY_PORT)
                                + (one.has("endPort")
                                        ? "-" + one.path("endPort").asText()
                                        : "")
                                + "/" + one.path("protocol").asText("TCP"));
    }
}
