package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A database with two roles for each service that only they may open, connections for every replica there may be, and,
/// where it counts, no write that one machine alone has and a backup of every one of them.
final class Databases implements Policy {
    /// Of one replica: the pool, the one that listens for wake-ups, and none for migrating.
    private static final int PER_REPLICA = 16 + 1;
    private static final Set<String> OF_ROLES = Set.of("name", "ensure", "login", "inRoles", "passwordSecret");
    private static final Pattern NIGHTLY = Pattern.compile("\\d+ \\d+ \\d+ \\* \\* \\*");
    /// What is promised in docs/operations/backup.md.
    private static final int DAYS_KEPT = 30;
    /// Superuser's own, the operator's and replication's.
    private static final int RESERVED = 20;

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        JsonNode cluster = all.require("Cluster", "postgres");
        Set<String> roles = new TreeSet<>();
        roles.add(cluster.at("/spec/bootstrap/initdb/owner").asText());
        cluster.at("/spec/managed/roles")
                .forEach(role -> roles.add(role.path("name").asText()));
        Set<String> databases = new TreeSet<>();
        databases.add(cluster.at("/spec/bootstrap/initdb/database").asText());
        all.all("Database").forEach(one -> databases.add(one.at("/spec/name").asText()));
        logins(findings, cluster);
        owners(findings, all, cluster);
        for (String service : Rendered.SERVICES) {
            findings.unless(databases.contains(service), service + " has no database");
            findings.unless(
                    roles.containsAll(Set.of(service + "_owner", service + "_service")),
                    service + " lacks a role of its database");
        }
        connections(findings, all, cluster);
        if (!all.overlay().equals("local")) {
            safety(findings, all, cluster);
        }
        return findings.list();
    }

    /// Who may log in where is all that is said: the first rule that fits decides, so one more before it opens a
    /// database.
    private static void logins(Findings findings, JsonNode cluster) {
        List<String> wanted = new ArrayList<>();
        Rendered.SERVICES.forEach(
                service -> wanted.add("host %1$s %1$s_owner,+%1$s_service all scram-sha-256".formatted(service)));
        wanted.add("host keycloak keycloak_owner all scram-sha-256");
        wanted.add("host all all all reject");
        List<String> rules = Rendered.texts(cluster.at("/spec/postgresql/pg_hba"));
        findings.unless(rules.equals(wanted), "who may log in is " + rules);
        findings.unless(!cluster.at("/spec/enableSuperuserAccess").asBoolean(), "the superuser may log in");
        for (JsonNode role : cluster.at("/spec/managed/roles")) {
            String name = role.path("name").asText();
            role.fieldNames()
                    .forEachRemaining(
                            field -> findings.unless(OF_ROLES.contains(field), "role " + name + " sets " + field));
            // A second login has the rights of the first and no others.
            findings.unless(
                    Rendered.texts(role.path("inRoles")).stream().allMatch(name.replace("_2", "")::equals),
                    "role " + name + " has rights of others");
            String secret = name.replaceFirst("_", "-database-").replace('_', '-');
            findings.unless(
                    role.at("/passwordSecret/name").asText(secret).equals(secret),
                    "role " + name + " has another's password");
        }
    }

    /// Each database is its own owner's, whose password nobody else has.
    private static void owners(Findings findings, Rendered all, JsonNode cluster) {
        JsonNode first = cluster.at("/spec/bootstrap/initdb");
        owner(findings, first.path("database"), "_owner", first.path("owner"));
        owner(findings, first.path("database"), "-database-owner", first.at("/secret/name"));
        all.all("Database").forEach(one -> owner(findings, one.at("/spec/name"), "_owner", one.at("/spec/owner")));
        for (JsonNode keycloak : all.all("Keycloak")) {
            JsonNode database = keycloak.at("/spec/db/database");
            findings.unless(database.asText().equals("keycloak"), "Keycloak opens the database " + database);
            owner(findings, database, "-database-owner", keycloak.at("/spec/db/usernameSecret/name"));
            owner(findings, database, "-database-owner", keycloak.at("/spec/db/passwordSecret/name"));
        }
    }

    private static void owner(Findings findings, JsonNode database, String suffix, JsonNode owner) {
        findings.unless(
                owner.asText().equals(database.asText() + suffix),
                "the database " + database.asText() + " is for " + owner.asText());
    }

    private static void connections(Findings findings, Rendered all, JsonNode cluster) {
        int needed = RESERVED;
        for (JsonNode scaler : all.all("HorizontalPodAutoscaler")) {
            // One more while a new version is rolled out.
            needed += (scaler.at("/spec/maxReplicas").asInt() + 1) * PER_REPLICA;
        }
        for (JsonNode keycloak : all.all("Keycloak")) {
            needed += keycloak.at("/spec/instances").asInt()
                    * keycloak.at("/spec/db/poolMaxSize").asInt();
        }
        int allowed = cluster.at("/spec/postgresql/parameters/max_connections").asInt();
        findings.unless(
                needed <= allowed, "%d connections may be asked for and %d are allowed".formatted(needed, allowed));
    }

    private static void safety(Findings findings, Rendered all, JsonNode cluster) {
        JsonNode synchronous = cluster.at("/spec/postgresql/synchronous");
        findings.unless(cluster.at("/spec/instances").asInt() >= 3, "the database has no two standbys");
        findings.unless(
                synchronous.path("number").asInt() >= 1
                        && synchronous.path("dataDurability").asText().equals("required")
                        && synchronous.path("failoverQuorum").asBoolean(),
                "a failover may lose what was acknowledged");
        findings.unless(
                cluster.at("/spec/plugins")
                        .valueStream()
                        .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean()
                                && plugin.path("parameters").has("barmanObjectName")),
                "nothing archives the write-ahead log");
        backups(findings, all);
    }

    private static void backups(Findings findings, Rendered all) {
        findings.unless(!all.all("ScheduledBackup").isEmpty(), "there is no backup");
        for (JsonNode backup : all.all("ScheduledBackup")) {
            // Its seconds come first, other than a CronJob's.
            String schedule = backup.at("/spec/schedule").asText();
            findings.unless(
                    NIGHTLY.matcher(schedule).matches()
                            && !backup.at("/spec/suspend").asBoolean(),
                    "there is no backup every night, but at " + schedule);
        }
        for (JsonNode store : all.all("ObjectStore")) {
            String kept = store.at("/spec/retentionPolicy").asText();
            findings.unless(
                    kept.matches("\\d+d") && Integer.parseInt(kept.replace("d", "")) >= DAYS_KEPT,
                    "a backup is kept for " + kept);
        }
    }
}
