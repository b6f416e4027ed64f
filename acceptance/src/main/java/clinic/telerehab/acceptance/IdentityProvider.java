package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/// Keycloak of a local suite, as its administrator can use it: with the passwords that the suite
/// made up.
final class IdentityProvider {
    private static final String REALM = "/auth/admin/realms/telerehab";
    private static final String TRIAL_KEY = "access-trial";

    private final String address;
    private final Http http;
    private final Properties secrets = new Properties();

    /// @param data the folder of the suite
    IdentityProvider(Stage stage, Path data) throws IOException {
        this.address = stage.identityProvider();
        this.http = new Http(address);
        try (InputStream in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
    }

    /// Somebody with a login of the demo's password, as a clinician; made when there is none yet.
    void haveClinician(String name) throws IOException {
        Answer made = http.post(admin(), REALM + "/users", """
                {"username": "%s", "email": "%s@demo.telerehab.example", "firstName": "A", "lastName": "Person",
                 "enabled": true, "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """.formatted(name, name, Login.PASSWORD), Map.of());
        if (made.status() == 409) {
            return;
        }
        require(201, made);
        String id =
                http.get(admin(), REALM + "/users?exact=true&username=" + name).text("/0/id");
        JsonNode role = http.get(admin(), REALM + "/roles/clinician").json();
        require(204, http.post(admin(), REALM + "/users/" + id + "/role-mappings/realm", "[" + role + "]", Map.of()));
    }

    /// A token that a service gets for another.
    ///
    /// @param service the short name, such as `program`
    String serviceToken(String service, String audience) throws IOException {
        return token(
                "telerehab",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        service + "-service",
                        "client_secret",
                        secret("client." + service),
                        "scope",
                        "aud-" + audience));
    }

    /// Lets the realm publish another key, with which it signs nothing itself.
    ///
    /// @param pem the private key
    /// @return the name under which services find it
    String publish(String pem, RSAPublicKey key) throws IOException {
        withdraw();
        String realmId = http.get(admin(), REALM).text("/id");
        require(
                201,
                http.post(
                        admin(),
                        REALM + "/components",
                        """
                        {"name": "%s", "parentId": "%s", "providerId": "rsa",
                         "providerType": "org.keycloak.keys.KeyProvider",
                         "config": {"priority": ["-100"], "enabled": ["true"], "active": ["true"],
                                    "algorithm": ["RS256"], "privateKey": [%s]}}
                        """.formatted(TRIAL_KEY, realmId, Http.JSON.writeValueAsString(pem)),
                        Map.of()));
        for (JsonNode published : http.get(null, "/auth/realms/telerehab/protocol/openid-connect/certs")
                .json()
                .at("/keys")) {
            var modulus = new BigInteger(
                    1, Base64.getUrlDecoder().decode(published.at("/n").asText("")));
            if (modulus.equals(key.getModulus())) {
                return published.at("/kid").asText();
            }
        }
        throw new IOException("Keycloak does not publish the key");
    }

    void withdraw() throws IOException {
        for (JsonNode component : http.get(admin(), REALM + "/components?type=org.keycloak.keys.KeyProvider")
                .json()) {
            if (component.at("/name").asText().equals(TRIAL_KEY)) {
                require(
                        204,
                        http.delete(
                                admin(),
                                REALM + "/components/" + component.at("/id").asText()));
            }
        }
    }

    private String admin() throws IOException {
        return token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", secret("keycloak.admin")));
    }

    private String token(String realm, Map<String, String> grant) throws IOException {
        try (var browser = new Browser(UnaryOperator.identity())) {
            String tokens = browser.post(address + "/auth/realms/" + realm + "/protocol/openid-connect/token", grant)
                    .body();
            return Http.JSON.readTree(tokens).at("/access_token").asText();
        }
    }

    private String secret(String name) {
        return secrets.getProperty(name, "");
    }

    private static void require(int status, Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Keycloak answered " + answer);
        }
    }
}
