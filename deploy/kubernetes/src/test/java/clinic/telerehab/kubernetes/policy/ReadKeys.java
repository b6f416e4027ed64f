package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every key of a ConfigMap or a Secret that somebody reads is there. Secrets are made by External Secrets and by
/// cert-manager.
final class ReadKeys implements Policy {
    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        Map<String, Set<String>> configMaps = new HashMap<>();
        all.all("ConfigMap").forEach(one -> configMaps.put(Rendered.name(one), keys(one.path("data"))));
        Map<String, Set<String>> secrets = secretsOf(all);
        for (JsonNode workload : all.workloads()) {
            String name = Rendered.label(workload);
            for (JsonNode container : Rendered.containers(workload)) {
                for (JsonNode from : container.path("envFrom")) {
                    whole(findings, name, configMaps, from.at("/configMapRef/name"));
                    whole(findings, name, secrets, from.at("/secretRef/name"));
                }
                for (JsonNode variable : container.path("env")) {
                    key(findings, name, configMaps, variable.at("/valueFrom/configMapKeyRef"));
                    key(findings, name, secrets, variable.at("/valueFrom/secretKeyRef"));
                }
                mounts(findings, name, configMaps, workload, container);
            }
            for (JsonNode volume : workload.at("/spec/template/spec/volumes")) {
                whole(findings, name, configMaps, volume.at("/configMap/name"));
                whole(findings, name, secrets, volume.at("/secret/secretName"));
                claim(findings, name, all, volume.at("/persistentVolumeClaim/claimName"));
            }
        }
        operators(findings, all, secrets);
        all.all("ExternalSecret").forEach(external -> fetched(findings, external));
        return findings.list();
    }

    private static Map<String, Set<String>> secretsOf(Rendered all) {
        Map<String, Set<String>> secrets = new HashMap<>();
        for (JsonNode external : all.all("ExternalSecret")) {
            secrets.put(external.at("/spec/target/name").asText(), keys(external.at("/spec/target/template/data")));
        }
        for (JsonNode certificate : all.all("Certificate")) {
            secrets.put(certificate.at("/spec/secretName").asText(), Set.of("tls.crt", "tls.key", "ca.crt"));
        }
        return secrets;
    }

    /// Under its own name: what one part may know is not fetched for another. The realm sends mail with the suite's
    /// account.
    private static void fetched(Findings findings, JsonNode external) {
        String name = Rendered.name(external);
        String wanted = "/" + (name.equals("realm") ? "mail-account" : name);
        findings.unless(
                external.at("/spec/target/name").asText().equals(name),
                Rendered.label(external) + " makes another secret");
        for (JsonNode part : external.at("/spec/dataFrom")) {
            findings.unless(
                    part.size() == 1 && part.at("/sourceRef").has("generatorRef"),
                    Rendered.label(external) + " fetches whatever there is");
        }
        for (JsonNode part : external.at("/spec/data")) {
            String key = part.at("/remoteRef/key").asText();
            findings.unless(key.endsWith(wanted), Rendered.label(external) + " fetches " + key);
            findings.unless(
                    part.at("/remoteRef/property").equals(part.path("secretKey")),
                    Rendered.label(external) + " fetches another property");
        }
    }

    private static Set<String> keys(JsonNode map) {
        Set<String> keys = new HashSet<>();
        map.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void whole(Findings findings, String reader, Map<String, Set<String>> there, JsonNode name) {
        findings.unless(
                name.isMissingNode() || there.containsKey(name.asText()),
                reader + " reads " + name.asText() + ", which nobody makes");
    }

    private static void key(Findings findings, String reader, Map<String, Set<String>> there, JsonNode reference) {
        if (!reference.isMissingNode() && !reference.path("optional").asBoolean()) {
            String name = reference.path("name").asText();
            String key = reference.path("key").asText();
            findings.unless(
                    there.getOrDefault(name, Set.of()).contains(key),
                    reader + " reads " + key + " of " + name + ", which nobody makes");
        }
    }

    private static void mounts(
            Findings findings,
            String name,
            Map<String, Set<String>> configMaps,
            JsonNode workload,
            JsonNode container) {
        Set<String> volumes = new HashSet<>();
        workload.at("/spec/template/spec/volumes")
                .forEach(volume -> volumes.add(volume.path("name").asText()));
        workload.at("/spec/volumeClaimTemplates").forEach(claim -> volumes.add(Rendered.name(claim)));
        for (JsonNode mount : container.path("volumeMounts")) {
            part(findings, name, configMaps, workload, mount);
            findings.unless(
                    volumes.contains(mount.path("name").asText()),
                    name + " mounts " + mount.path("name").asText() + ", which is no volume of it");
        }
    }

    /// One key of a ConfigMap as a file: where there is no such key, a folder of that name appears in its place.
    private static void part(
            Findings findings, String name, Map<String, Set<String>> configMaps, JsonNode workload, JsonNode mount) {
        for (JsonNode volume : workload.at("/spec/template/spec/volumes")) {
            if (mount.has("subPath") && volume.path("name").equals(mount.path("name")) && volume.has("configMap")) {
                String map = volume.at("/configMap/name").asText();
                String key = mount.path("subPath").asText();
                findings.unless(
                        configMaps.getOrDefault(map, Set.of()).contains(key),
                        name + " mounts " + key + " of " + map + ", which nobody makes");
            }
        }
    }

    private static void claim(Findings findings, String name, Rendered all, JsonNode claim) {
        findings.unless(
                claim.isMissingNode()
                        || all.find("PersistentVolumeClaim", claim.asText()).isPresent(),
                name + " claims " + claim.asText() + ", which is not there");
    }

    private static void operators(Findings findings, Rendered all, Map<String, Set<String>> secrets) {
        for (JsonNode cluster : all.all("Cluster")) {
            for (JsonNode role : cluster.at("/spec/managed/roles")) {
                whole(findings, Rendered.label(cluster), secrets, role.at("/passwordSecret/name"));
            }
            whole(findings, Rendered.label(cluster), secrets, cluster.at("/spec/bootstrap/initdb/secret/name"));
        }
        for (JsonNode keycloak : all.all("Keycloak")) {
            key(findings, Rendered.label(keycloak), secrets, keycloak.at("/spec/db/usernameSecret"));
            key(findings, Rendered.label(keycloak), secrets, keycloak.at("/spec/db/passwordSecret"));
            whole(findings, Rendered.label(keycloak), secrets, keycloak.at("/spec/bootstrapAdmin/user/secret"));
        }
        for (JsonNode realm : all.all("KeycloakRealmImport")) {
            realm.at("/spec/placeholders")
                    .forEach(one -> key(findings, Rendered.label(realm), secrets, one.path("secret")));
        }
        for (JsonNode store : all.all("ObjectStore")) {
            key(findings, Rendered.label(store), secrets, store.at("/spec/configuration/s3Credentials/accessKeyId"));
            key(
                    findings,
                    Rendered.label(store),
                    secrets,
                    store.at("/spec/configuration/s3Credentials/secretAccessKey"));
        }
        for (JsonNode gateway : all.all("Gateway")) {
            gateway.findValues("certificateRefs")
                    .forEach(refs ->
                            refs.forEach(one -> whole(findings, Rendered.label(gateway), secrets, one.path("name"))));
        }
    }
}
