package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// What pods may say of their rights is listed, so that one nobody thought of is refused; the values of what is listed
/// are [ConfinedPods]'s to check.
final class RestrictedPods implements Policy {
    private static final Set<String> POD =
            Set.of("runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup", "fsGroupChangePolicy", "seccompProfile");
    private static final Set<String> CONTAINER =
            Set.of("allowPrivilegeEscalation", "readOnlyRootFilesystem", "capabilities");
    private static final Set<String> PORT = Set.of("name", "containerPort", "protocol");
    private static final Set<String> CONTAINERS = Set.of("initContainers", "containers");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        all.workloads().forEach(one -> pod(findings, Rendered.label(one), one.at("/spec/template/spec")));
        all.all("Keycloak")
                .forEach(one -> pod(findings, Rendered.label(one), one.at("/spec/unsupported/podTemplate/spec")));
        return findings.list();
    }

    private static void pod(Findings findings, String name, JsonNode pod) {
        knows(findings, name, pod.path("securityContext"), POD);
        findings.unless(!pod.has("ephemeralContainers"), name + " sets ephemeralContainers");
        for (String list : CONTAINERS) {
            for (JsonNode container : pod.path(list)) {
                knows(findings, name, container.path("securityContext"), CONTAINER);
                container.path("ports").forEach(port -> knows(findings, name, port, PORT));
            }
        }
    }

    private static void knows(Findings findings, String name, JsonNode part, Set<String> fields) {
        part.fieldNames().forEachRemaining(field -> findings.unless(fields.contains(field), name + " sets " + field));
    }
}
