package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.Settings;
import clinic.telerehab.kubernetes.Settings.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Each service is told what its own properties say it needs, and nothing under a name that it does not know; its
/// secrets are its own. Who owns the schema is told to the step that migrates and to nobody else.
final class Environment implements Policy {
    private static final Set<String> OWNER = Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD");
    /// What decides whom a service speaks to, and as whom. `%s` is the service; a second login is there while passwords
    /// are replaced.
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("PATIENT_URL", "http://patient-service:8080"),
            Map.entry("PROGRAM_URL", "http://program-service:8080"),
            Map.entry("MESSAGING_URL", "http://messaging-service:8080"),
            Map.entry("OIDC_URL", "http://keycloak:8080/auth/realms/telerehab"),
            Map.entry("OIDC_CLIENT_SECRET", "secret %s-service-client/password"),
            Map.entry("DB_URL", "postgresql://postgres-rw:5432/%s"),
            Map.entry("DB_USER", "%s_service(_2)?"),
            Map.entry("DB_PASSWORD", "secret %s-database-service(-2)?/password"),
            Map.entry("DB_OWNER_USER", "secret %s-database-owner/username"),
            Map.entry("DB_OWNER_PASSWORD", "secret %s-database-owner/password"),
            Map.entry("QUARKUS_MAILER_USERNAME", "secret mail-account/username"),
            Map.entry("QUARKUS_MAILER_PASSWORD", "secret mail-account/password"),
            Map.entry("S3_ACCESS_KEY", "secret object-store-account/username"),
            Map.entry("S3_SECRET_KEY", "secret object-store-account/password"),
            Map.entry("ROOM_SECRET", "secret room-tokens/password"),
            Map.entry("ROOM_ACCEPTED_SECRET", "secret room-tokens-accepted/password or none"),
            Map.entry("TURN_SECRET", "secret turn/password"));

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        for (String service : Rendered.SERVICES) {
            all.find("Deployment", service + "-service").ifPresent(one -> service(findings, all, service, one));
        }
        return findings.list();
    }

    private static void service(Findings findings, Rendered all, String service, JsonNode deployment) {
        JsonNode pod = deployment.at("/spec/template/spec");
        Map<String, String> told = all.variablesOf(pod.at("/containers/0"));
        Map<String, String> migrating = all.variablesOf(pod.at("/initContainers/0"));
        Set<String> known = names(findings, service, told.keySet(), migrating.keySet());
        told.keySet().stream()
                .filter(name -> !known.contains(name) && !isForAnother(name))
                .forEach(name ->
                        findings.unless(false, service + "-service is told " + name + ", which it does not know"));
        told.forEach((name, value) -> value(findings, service + "-service", name, value, false));
        migrating.forEach((name, value) -> value(findings, service + "-service", name, value, true));
        migration(findings, service + "-service", pod, told, migrating);
    }

    /// Holds what is needed against what is told; gives what is known.
    private static Set<String> names(Findings findings, String service, Set<String> told, Set<String> migrating) {
        Set<String> known = new HashSet<>();
        Settings.linesOfTheFramework().forEach(line -> known.add(line.property()));
        Set<String> needed = new TreeSet<>();
        for (Variable variable : Settings.variablesOf(service)) {
            known.add(variable.name());
            if (variable.isNeeded()) {
                needed.add(variable.name());
            }
        }
        for (String name : needed) {
            boolean isOwners = OWNER.contains(name);
            findings.unless(isOwners || told.contains(name), service + "-service is not told " + name);
            findings.unless(migrating.contains(name), service + "-service migrates without " + name);
            findings.unless(!isOwners || !told.contains(name), service + "-service is told " + name);
        }
        return known;
    }

    private static void value(Findings findings, String service, String name, String value, boolean isMigrating) {
        // A migration is told some secrets because it asks, and makes no use of them.
        boolean isUnused = isMigrating && value.startsWith("unused");
        String wanted = VALUES.getOrDefault(name, value.startsWith(Rendered.SECRET) ? "no secret" : ".*");
        findings.unless(
                isUnused || value.matches(wanted.formatted(service.replace("-service", ""))),
                "%s is told that %s is %s".formatted(service, name, value));
    }

    /// One step with the same image migrates and ends; the service itself leaves the schema as it is.
    private static void migration(
            Findings findings, String service, JsonNode pod, Map<String, String> told, Map<String, String> migrating) {
        findings.unless(pod.path("initContainers").size() == 1, service + " has not one step before it");
        findings.unless(
                migrating.getOrDefault("QUARKUS_INIT_AND_EXIT", "").equals("true")
                        && !told.containsKey("QUARKUS_INIT_AND_EXIT"),
                service + " does not end after it has migrated, or at once");
        findings.unless(
                told.getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", "").equals("false")
                        && !migrating.containsKey("QUARKUS_FLYWAY_MIGRATE_AT_START"),
                service + " migrates itself, or nobody does");
        findings.unless(
                pod.at("/initContainers/0/image").equals(pod.at("/containers/0/image")),
                service + " migrates with another image");
        for (String list : new String[] {"initContainers", "containers"}) {
            JsonNode container = pod.path(list).path(0);
            findings.unless(!container.has("command") && !container.has("args"), service + " runs something else");
        }
    }

    /// What all are told although one of them alone needs it, such as a service's own address.
    private static boolean isForAnother(String name) {
        return Rendered.SERVICES.stream()
                .flatMap(service -> Settings.variablesOf(service).stream())
                .anyMatch(variable -> variable.name().equals(name));
    }
}
