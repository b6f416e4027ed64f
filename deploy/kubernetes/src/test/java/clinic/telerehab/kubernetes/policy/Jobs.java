package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whatever a rule asks of a job by name is scraped under that name: otherwise it never alarms.
final class Jobs implements Policy {
    // By its name, or several as `(one|another)-service`.
    private static final Pattern ASKED = Pattern.compile("job=~?\"(?:\\(([\\w|-]+)\\))?([\\w-]*)\"");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        Set<String> scraped = new HashSet<>();
        for (JsonNode monitor : all.all("PodMonitor")) {
            String label = monitor.at("/spec/jobLabel").asText();
            Pods.of(all).stream()
                    .filter(one -> one.isPickedBy(monitor.at("/spec/selector")))
                    .forEach(one -> scraped.add(one.labels().getOrDefault(label, "")));
        }
        // Metrics are the services' own path; the others keep to what is usual.
        for (JsonNode monitor : all.all("PodMonitor")) {
            String usual = Rendered.name(monitor).equals("services") ? "/q/metrics" : "/metrics";
            for (JsonNode endpoint : monitor.at("/spec/podMetricsEndpoints")) {
                String path = endpoint.path("path").asText("/metrics");
                findings.unless(path.equals(usual), Rendered.label(monitor) + " scrapes " + path);
            }
        }
        for (JsonNode rules : all.all("PrometheusRule")) {
            for (String expression : rules.findValuesAsText("expr")) {
                ASKED.matcher(expression)
                        .results()
                        .flatMap(Jobs::names)
                        .forEach(job -> findings.unless(
                                scraped.contains(job), "no job is called " + job + ", and a rule asks for it"));
            }
        }
        return findings.list();
    }

    private static Stream<String> names(MatchResult asked) {
        String end = asked.group(2);
        return asked.group(1) == null
                ? Stream.of(end)
                : Stream.of(asked.group(1).split("\\|")).map(one -> one + end);
    }
}
