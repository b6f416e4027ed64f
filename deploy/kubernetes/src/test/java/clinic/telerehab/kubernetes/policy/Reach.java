package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.kustomize.Documents;
import clinic.telerehab.kubernetes.policy.Way.Direction;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything is refused but what `reach.yaml` lists and what services ask of one another, as the tables say that the
/// build writes from their own settings.
final class Reach implements Policy {
    private static final Path TABLE = Path.of("src/test/resources/reach.yaml");
    private static final Path CALLS = Path.of("../../docs/architecture");
    private static final Pattern CALL = Pattern.compile("(?m)^\\| ([a-z]+-service) \\| ([a-z]+-service) \\|");
    private static final String API = "8080/TCP";
    private static final String EVERYTHING = "everything";

    /// One who calls, and whom.
    private record Row(String caller, String called, String port) {
        Stream<Way> ways() {
            return Stream.of(
                    new Way(caller, Direction.EGRESS, called, port), new Way(called, Direction.INGRESS, caller, port));
        }
    }

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        denied(findings, all);
        JsonNode table = table(all);
        Map<String, JsonNode> outside = new HashMap<>();
        table.path("outside").properties().forEach(one -> outside.put(one.getKey(), one.getValue()));
        Set<String> pods = Pods.of(all).stream().map(Pods::name).collect(Collectors.toSet());
        Set<Way> listed = Stream.concat(listed(table, all.overlay(), pods), calls())
                .flatMap(Row::ways)
                .filter(way -> !outside.containsKey(way.pods()))
                .collect(Collectors.toSet());
        Set<Way> open = new Ways(all, outside).open();
        open.forEach(way -> findings.unless(listed.contains(way), way.whereOpen()));
        listed.forEach(way -> findings.unless(open.contains(way), way.whereClosed()));
        return findings.list();
    }

    private static void denied(Findings findings, Rendered all) {
        boolean isDenied = all.all("NetworkPolicy").stream()
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && Set.copyOf(Rendered.texts(policy.at("/spec/policyTypes")))
                                .equals(Set.of("Ingress", "Egress")));
        findings.unless(isDenied, "nothing is refused by default");
    }

    private static JsonNode table(Rendered all) {
        try {
            String namespace = Rendered.name(all.all("Namespace").getFirst());
            return Documents.parse(Files.readString(TABLE).replace("NAMESPACE", namespace))
                    .getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Row> listed(JsonNode table, String overlay, Set<String> pods) {
        // Every other, an installation's own included, is made of production.
        String where = Set.of("local", "staging").contains(overlay) ? overlay : "production";
        return table.path("reach")
                .valueStream()
                .filter(row -> !row.has(3) || words(row.path(3)).anyMatch(where::equals))
                .flatMap(row -> names(row.path(0), pods)
                        .flatMap(caller -> names(row.path(1), pods)
                                .flatMap(called -> words(row.path(2)).map(port -> new Row(caller, called, port)))));
    }

    private static Stream<String> names(JsonNode cell, Set<String> pods) {
        return cell.asText().equals(EVERYTHING) ? pods.stream() : words(cell);
    }

    private static Stream<String> words(JsonNode cell) {
        return Stream.of(cell.asText().split(" "));
    }

    private static Stream<Row> calls() {
        Set<Row> calls = new HashSet<>();
        for (String service : Rendered.SERVICES) {
            try {
                String table = Files.readString(CALLS.resolve(service + "-calls.md"));
                CALL.matcher(table).results().forEach(row -> calls.add(new Row(row.group(1), row.group(2), API)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return calls.stream();
    }
}
