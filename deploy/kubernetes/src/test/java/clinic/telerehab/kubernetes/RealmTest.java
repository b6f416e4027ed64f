package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Kustomize can't put a file into an object, so the build does it: the realm that the operator imports is written from
/// the one that the local suite imports, and shows up in git when that one changes.
class RealmTest {
    private static final Path REALM = Path.of("../keycloak/telerehab-realm.json");
    private static final Path WRITTEN = Path.of("components/keycloak/realm.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    @Test
    void writesTheImportOfTheRealm() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(REALM.toFile());
        ObjectNode object = YAML.createObjectNode();
        object.put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind", "KeycloakRealmImport");
        object.putObject("metadata").put("name", "telerehab");
        ObjectNode spec = object.putObject("spec").put("keycloakCRName", "keycloak");
        ObjectNode placeholders = spec.putObject("placeholders");
        placeholders(realm.toString())
                .forEach((name, secret) -> placeholders
                        .putObject(name)
                        .putObject("secret")
                        .put("name", secret)
                        .put("key", secret.equals("realm") ? name : "password"));
        spec.set("realm", realm);

        Files.writeString(
                WRITTEN,
                "# Written by the build from deploy/keycloak; change it there.\n" + YAML.writeValueAsString(object));

        assertThat(Documents.read(WRITTEN)).containsExactly(object);
    }

    /// Which secret each is taken from: a client's own, or what the overlay says of the host and of mail.
    private static Map<String, String> placeholders(String realm) {
        Map<String, String> secrets = new TreeMap<>();
        PLACEHOLDER.matcher(realm).results().map(found -> found.group(1)).forEach(name -> {
            String client = name.endsWith("_SERVICE_CLIENT_SECRET")
                    ? name.replace("_SERVICE_CLIENT_SECRET", "").toLowerCase(Locale.ROOT) + "-service-client"
                    : "realm";
            secrets.put(name, client);
        });
        return secrets;
    }
}
