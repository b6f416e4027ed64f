package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// No root, no writable root, no privilege, no token, and never more than was asked for.
final class ConfinedPods implements Policy {
    private static final Set<String> VOLUMES =
            Set.of("name", "emptyDir", "configMap", "secret", "persistentVolumeClaim");
    /// What an image says in its program's file that it needs: the kernel does not start it with less.
    private static final Map<String, List<String>> ADDED =
            Map.of("Deployment coturn/coturn", List.of("NET_BIND_SERVICE"));

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        all.workloads().forEach(workload -> {
            pod(findings, Rendered.label(workload), workload.at("/spec/template/spec"), all);
            Rendered.containers(workload)
                    .forEach(container -> container(
                            findings,
                            Rendered.label(workload) + "/"
                                    + container.path("name").asText(),
                            container));
        });
        all.all("Keycloak").forEach(keycloak -> keycloak(findings, keycloak));
        for (JsonNode namespace : all.all("Namespace")) {
            findings.unless(
                    namespace
                            .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                            .asText()
                            .equals("restricted"),
                    Rendered.label(namespace) + " lets pods in that are not restricted");
        }
        findings.unless(all.all("Namespace").size() == 1, "not one namespace");
        return findings.list();
    }

    private static void pod(Findings findings, String name, JsonNode pod, Rendered all) {
        user(findings, name, pod.path("securityContext"));
        token(findings, name, pod);
        findings.unless(
                all.find("ServiceAccount", pod.path("serviceAccountName").asText())
                        .isPresent(),
                name + " has no account of its own");
        for (String host : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
            findings.unless(!pod.path(host).asBoolean(), name + " shares " + host);
        }
        for (JsonNode volume : pod.path("volumes")) {
            volume.fieldNames()
                    .forEachRemaining(kind -> findings.unless(VOLUMES.contains(kind), name + " mounts a " + kind));
        }
    }

    private static void token(Findings findings, String name, JsonNode spec) {
        findings.unless(
                spec.path("automountServiceAccountToken").isBoolean()
                        && !spec.path("automountServiceAccountToken").asBoolean(),
                name + " mounts a token");
    }

    private static void user(Findings findings, String name, JsonNode context) {
        findings.unless(context.path("runAsNonRoot").asBoolean(), name + " may run as root");
        findings.unless(context.path("runAsUser").asInt() > 0, name + " runs as user " + context.path("runAsUser"));
        findings.unless(
                context.at("/seccompProfile/type").asText().equals("RuntimeDefault"), name + " has no seccomp profile");
    }

    private static void container(Findings findings, String name, JsonNode container) {
        JsonNode context = container.path("securityContext");
        privileges(findings, name, context);
        findings.unless(context.path("readOnlyRootFilesystem").asBoolean(), name + " has a writable root");
        resources(findings, name, container.path("resources"));
        String image = container.path("image").asText();
        findings.unless(image.matches(".+:[^:/]+") && !image.endsWith(":latest"), name + " has no fixed image");
    }

    private static void privileges(Findings findings, String name, JsonNode context) {
        findings.unless(!context.path("privileged").asBoolean(), name + " is privileged");
        findings.unless(
                !context.path("runAsNonRoot").isBoolean()
                        || context.path("runAsNonRoot").asBoolean(),
                name + " may run as root");
        findings.unless(
                !context.path("runAsUser").isInt() || context.path("runAsUser").asInt() > 0, name + " runs as user 0");
        findings.unless(
                context.path("allowPrivilegeEscalation").isBoolean()
                        && !context.path("allowPrivilegeEscalation").asBoolean(),
                name + " may gain privileges");
        findings.unless(
                Rendered.texts(context.at("/capabilities/drop")).contains("ALL")
                        && Rendered.texts(context.at("/capabilities/add")).equals(ADDED.getOrDefault(name, List.of())),
                name + " keeps capabilities");
    }

    private static void resources(Findings findings, String name, JsonNode resources) {
        for (String what : new String[] {"cpu", "memory"}) {
            findings.unless(resources.path("requests").has(what), name + " asks for no " + what);
            findings.unless(resources.path("limits").has(what), name + " has no limit of " + what);
        }
        findings.unless(
                resources.at("/requests/memory").equals(resources.at("/limits/memory")),
                name + " may take memory that it did not ask for");
    }

    private static void keycloak(Findings findings, JsonNode keycloak) {
        JsonNode pod = keycloak.at("/spec/unsupported/podTemplate/spec");
        token(findings, Rendered.label(keycloak), keycloak.path("spec"));
        user(findings, Rendered.label(keycloak), pod.path("securityContext"));
        privileges(findings, Rendered.label(keycloak), pod.at("/containers/0/securityContext"));
        resources(findings, Rendered.label(keycloak), keycloak.at("/spec/resources"));
    }
}
