package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The relay of calls takes those alone who were given a ticket, leads to nobody inside, and every port that it hands
/// out can be reached.
final class Relay implements Policy {
    private static final Set<String> ARGUMENTS = Set.of(
            "-c",
            "/etc/coturn/turnserver.conf",
            "--realm=$(TURN_HOST)",
            "--external-ip=$(TURN_ADDRESS)",
            "--static-auth-secret=$(TURN_SECRET)");
    private static final Set<String> LINES = Set.of(
            "listening-port=3478",
            "tls-listening-port=5349",
            "use-auth-secret",
            "cert=/etc/coturn/tls/tls.crt",
            "pkey=/etc/coturn/tls/tls.key",
            "pidfile=/tmp/turnserver.pid",
            "userdb=/tmp/turndb",
            "log-file=stdout",
            "simple-log",
            "no-cli",
            "no-tlsv1",
            "no-tlsv1_1",
            "fingerprint",
            "stale-nonce=600",
            "no-multicast-peers",
            "denied-peer-ip=0.0.0.0-0.255.255.255",
            "denied-peer-ip=10.0.0.0-10.255.255.255",
            "denied-peer-ip=100.64.0.0-100.127.255.255",
            "denied-peer-ip=127.0.0.0-127.255.255.255",
            "denied-peer-ip=169.254.0.0-169.254.255.255",
            "denied-peer-ip=172.16.0.0-172.31.255.255",
            "denied-peer-ip=192.168.0.0-192.168.255.255",
            "denied-peer-ip=::-::ffff:ffff:ffff",
            "denied-peer-ip=64:ff9b::-64:ff9b::ffff:ffff",
            "denied-peer-ip=fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "denied-peer-ip=fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        all.find("Deployment", "coturn").ifPresent(relay -> {
            JsonNode container = relay.at("/spec/template/spec/containers/0");
            List<String> command = Rendered.texts(container.path("command"));
            List<String> arguments = Rendered.texts(container.path("args"));
            findings.unless(
                    command.equals(List.of("turnserver"))
                            && Set.copyOf(arguments).equals(ARGUMENTS),
                    "the relay is started as " + command + arguments);
            List<String> lines = all.settings("coturn")
                    .path("turnserver.conf")
                    .asText()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            LINES.forEach(line -> findings.unless(lines.contains(line), "the relay is not told " + line));
            lines.forEach(line -> findings.unless(
                    LINES.contains(line) || line.matches("(min|max)-port=\\d+"), "the relay is told " + line));
            ports(findings, all, lines);
        });
        return findings.list();
    }

    private static void ports(Findings findings, Rendered all, List<String> lines) {
        int first = number(lines, "min-port=");
        int last = number(lines, "max-port=");
        Set<Integer> handedOut = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
        Set<Integer> reached = new TreeSet<>();
        for (JsonNode port : all.require("Service", "coturn").at("/spec/ports")) {
            if (port.path("name").asText().startsWith("relay-")) {
                reached.add(port.path("port").asInt());
                findings.unless(
                        port.path("port").equals(port.path("targetPort")), "a port of the relay leads to another");
            }
        }
        findings.unless(reached.equals(handedOut), "the relay hands out other ports than " + reached);
    }

    private static int number(List<String> lines, String setting) {
        return lines.stream()
                .filter(line -> line.startsWith(setting))
                .mapToInt(line -> Integer.parseInt(line.substring(setting.length())))
                .findFirst()
                .orElse(0);
    }
}
