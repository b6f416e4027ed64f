package clinic.telerehab.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.Settings;
import clinic.telerehab.kubernetes.Settings.Variable;
import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the suite on one host with containers promises.
class ComposeTest {
    private static final Path FOLDER = Path.of("../compose");
    private static final JsonNode COMPOSE =
            Documents.read(FOLDER.resolve("compose.yaml")).getFirst();
    private static final Set<String> KEYS = Set.of(
            "image",
            "user",
            "read_only",
            "tmpfs",
            "cap_drop",
            "cap_add",
            "security_opt",
            "logging",
            "restart",
            "environment",
            "mem_limit",
            "shm_size",
            "stop_grace_period",
            "networks",
            "network_mode",
            "volumes",
            "ports",
            "depends_on",
            "healthcheck",
            "command",
            "entrypoint",
            "profiles");
    /// `folders` gives volumes away; coturn's image says in its program's file that it needs the other.
    private static final Map<String, List<String>> ADDED =
            Map.of("folders", List.of("CHOWN"), "coturn", List.of("NET_BIND_SERVICE"));
    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[?-][^}]*)?}");
    private static final Pattern LOCATION =
            Pattern.compile("location (?:\\^~|=) (\\S+?)/? \\{(?s:.*?)set \\$service ([a-z-]+):(\\d+);");

    @Test
    void knowsOnlyFieldsOfTheSpecification() {
        assertThat(COMPOSE.path("services")
                        .valueStream()
                        .flatMap(one -> one.properties().stream().map(Map.Entry::getKey)))
                .isSubsetOf(KEYS)
                .hasSizeGreaterThan(50);
    }

    /// With `-Dcompose.schema=file`, the specification's own.
    @Test
    void fitsTheSchemaOfTheSpecification() throws IOException {
        String schema = System.getProperty("compose.schema", "");
        assumeTrue(!schema.isEmpty(), "no schema was given");

        ObjectNode specification =
                (ObjectNode) new ObjectMapper().readTree(Path.of(schema).toFile());
        // It is no address.
        specification.remove("$id");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(specification)
                        .validate(COMPOSE))
                .isEmpty();
    }

    @Test
    void runsNothingAsRootOrWithPrivileges() {
        COMPOSE.path("services").properties().forEach(one -> {
            JsonNode service = one.getValue();
            assertThat(Rendered.texts(service.path("cap_drop")))
                    .as(one.getKey())
                    .containsExactly("ALL");
            assertThat(Rendered.texts(service.path("security_opt")))
                    .as(one.getKey())
                    .contains("no-new-privileges:true");
            assertThat(service.path("mem_limit").asText()).as(one.getKey()).isNotEmpty();
            // Gives new volumes to who writes there, without a network, and ends.
            boolean isForFolders = one.getKey().equals("folders");
            assertThat(service.path("user").asText().startsWith("0"))
                    .as(one.getKey())
                    .isEqualTo(isForFolders);
            assertThat(Rendered.texts(service.path("cap_add")))
                    .as(one.getKey())
                    .isEqualTo(ADDED.getOrDefault(one.getKey(), List.of()));
            // Keycloak builds itself at its first start.
            assertThat(service.path("read_only").asBoolean())
                    .as(one.getKey())
                    .isEqualTo(!one.getKey().equals("keycloak"));
        });
    }

    @Test
    void opensTheGatewayAlone() {
        COMPOSE.path("services").properties().forEach(one -> {
            if (!one.getKey().equals("gateway")) {
                assertThat(Rendered.texts(one.getValue().path("ports")))
                        .as(one.getKey())
                        .allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
        assertThat(COMPOSE.at("/networks/back/internal").asBoolean()).isTrue();
        assertThat(Rendered.texts(COMPOSE.at("/services/postgres/networks"))).containsExactly("back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "program", "messaging"})
    void tellsEveryServiceWhatItNeeds(String service) {
        Set<String> needed = new TreeSet<>();
        Settings.variablesOf(service).stream()
                .filter(Variable::isNeeded)
                .map(Variable::name)
                .forEach(needed::add);
        Set<String> told = told(service + "-service");

        assertThat(told(service + "-migrate")).containsAll(needed);
        assertThat(told).doesNotContain("DB_OWNER_USER", "DB_OWNER_PASSWORD");
        needed.removeAll(Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD"));
        assertThat(told).containsAll(needed);
    }

    @Test
    void namesEveryVariableInTheExampleAndNoSecret() throws IOException {
        Map<String, String> example = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                example.put(parts[0], parts[1]);
            }
        }
        Set<String> used = new TreeSet<>();
        INTERPOLATED.matcher(COMPOSE.toString()).results().forEach(one -> used.add(one.group(1)));

        assertThat(example.keySet()).isEqualTo(used);
        assertThat(example).allSatisfy((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET).*")) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @Test
    void routesWhatKubernetesRoutes() throws IOException {
        Map<String, String> routes = new TreeMap<>();
        LOCATION.matcher(gateway())
                .results()
                .forEach(one -> routes.put(one.group(1), one.group(2) + ":" + one.group(3)));
        Map<String, String> wanted = new TreeMap<>();
        for (JsonNode route : Rendered.of("local").all("HTTPRoute")) {
            for (JsonNode rule : route.at("/spec/rules")) {
                rule.path("matches")
                        .forEach(match -> wanted.put(
                                match.at("/path/value").asText(),
                                rule.at("/backendRefs/0/name").asText() + ":"
                                        + rule.at("/backendRefs/0/port").asText()));
            }
        }

        assertThat(routes).isEqualTo(wanted);
        assertThat(List.copyOf(told("gateway"))).isEmpty();
    }

    @Test
    void asksForAddressesAnew() throws IOException {
        assertThat(gateway()).contains("resolver 127.0.0.11 valid=5s;");
        assertThat(all("proxy_pass (.+);")).containsOnly("http://$service");
    }

    @Test
    void logsNoRequestThatFailed() throws IOException {
        assertThat(all("error_log (.+);")).containsExactly("stderr crit");
    }

    /// Here as on Kubernetes, where Envoy itself says `x-forwarded-proto`.
    @Test
    void believesNothingThatAClientSaysAboutItself() throws IOException {
        Set<String> replaced = new TreeSet<>(all("proxy_set_header (\\S+) .+;"));
        replaced.removeAll(Set.of("Connection", "Host", "X-Forwarded-Proto"));

        JsonNode removed = Rendered.of("production")
                .require("ClientTrafficPolicy", "telerehab")
                .at("/spec/headers/earlyRequestHeaders/remove");
        assertThat(Rendered.texts(removed))
                .containsExactlyInAnyOrderElementsOf(replaced.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String gateway() throws IOException {
        return Files.readString(FOLDER.resolve("gateway/nginx.conf"));
    }

    private static List<String> all(String directive) throws IOException {
        return Pattern.compile(directive)
                .matcher(gateway())
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    /// As compose merges them: anchors are followed, and what stands in the map itself comes on top.
    private static Set<String> told(String service) {
        Set<String> names = new TreeSet<>();
        COMPOSE.path("services").path(service).path("environment").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
