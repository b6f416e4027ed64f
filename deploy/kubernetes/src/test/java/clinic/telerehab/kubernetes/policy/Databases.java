package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A database with two roles for each service that only they may open, connections for every replica there may be, and,
/// where it counts, no write that one machine alone has and a backup of every one of them.
final class Databases implements Policy {
    /// Of one replica: the pool, the one that listens for wake-ups, and none for migrating.
    private static final int PER_REPLICA = 16 + 1;
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
        List<String> rules = Rendered.texts(cluster.at("/spec/postgresql/pg_hba"));
        for (String service : Rendered.SERVICES) {
            findings.unless(databases.contains(service), service + " has no database");
            findings.unless(
                    roles.containsAll(Set.of(service + "_owner", service + "_service")),
                    service + " lacks a role of its database");
            findings.unless(
                    rules.contains("host %1$s %1$s_owner,+%1$s_service all scram-sha-256".formatted(service)),
                    service + "'s database is not for its two roles alone");
        }
        findings.unless(
                !rules.isEmpty() && rules.getLast().equals("host all all all reject"),
                "a database that no rule names is open");
        connections(findings, all, cluster);
        if (!all.overlay().equals("local")) {
            safety(findings, all, cluster);
        }
        return findings.list();
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
                        .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean()),
                "nothing archives the write-ahead log");
        findings.unless(!all.all("ScheduledBackup").isEmpty(), "there is no backup");
    }
}
