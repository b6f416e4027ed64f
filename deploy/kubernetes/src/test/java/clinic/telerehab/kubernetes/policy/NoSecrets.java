package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/// Nothing secret stands in what is rendered, and so in the repository.
final class NoSecrets implements Policy {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|access_key|token|credential).*");
    /// What a migration is told because it asks, and makes no use of.
    private static final Pattern NONE = Pattern.compile("unused(-.*)?");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        all.all("Secret").forEach(secret -> findings.unless(false, Rendered.label(secret) + " is in the repository"));
        for (JsonNode workload : all.workloads()) {
            for (JsonNode container : Rendered.containers(workload)) {
                container.path("env").forEach(variable -> variable(findings, Rendered.label(workload), variable));
            }
        }
        for (JsonNode map : all.all("ConfigMap")) {
            map.path("data")
                    .fieldNames()
                    .forEachRemaining(key -> findings.unless(
                            !SECRET.matcher(key).matches(), Rendered.label(map) + " tells " + key + " to everybody"));
        }
        for (JsonNode external : all.all("ExternalSecret")) {
            for (String key : new String[] {"password", "SMTP_PASSWORD"}) {
                JsonNode value = external.at("/spec/target/template/data").path(key);
                findings.unless(
                        value.isMissingNode() || value.asText().equals("{{ .password }}"),
                        Rendered.label(external) + " holds its secret itself");
            }
        }
        return findings.list();
    }

    private static void variable(Findings findings, String name, JsonNode variable) {
        boolean isSecret = SECRET.matcher(variable.path("name").asText()).matches();
        boolean isTold = variable.has("value")
                && !NONE.matcher(variable.path("value").asText()).matches();
        findings.unless(
                !isSecret || !isTold, name + " has " + variable.path("name").asText() + " in the open");
    }
}
