package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Browser.Page;
import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The realm as production imports it, under a name of its own beside the demo's, with people for one test each. The
/// front door has no route to it, so it is reached by Keycloak's own port.
final class ProductionRealm {
    private static final String NAME = "production-" + UUID.randomUUID();
    private static final String FRONT_DOOR = "http://localhost:" + RunningSuite.PORT;
    private static final String KEYCLOAK = "http://127.0.0.1:" + (RunningSuite.PORT + 4);
    private static final String REALMS = "/auth/admin/realms";

    private final Http http = new Http(KEYCLOAK);

    static ProductionRealm open() throws IOException {
        var realm = new ProductionRealm();
        String file = Files.readString(Path.of("../deploy/keycloak/telerehab-realm.json"))
                .replace("${PUBLIC_URL}", FRONT_DOOR);
        var production = (ObjectNode) Http.JSON.readTree(file);
        production.put("realm", NAME);
        production.set("smtpServer", Http.JSON.readTree("""
                {"host": "127.0.0.1", "port": "%d", "from": "no-reply@telerehab.example"}
                """.formatted(RunningSuite.PORT + 7)));
        require(201, realm.http.post(realm.admin(), REALMS, production.toString(), Map.of()));
        return realm;
    }

    void close() throws IOException {
        require(204, http.delete(admin(), REALMS + "/" + NAME));
    }

    /// Somebody new with a password and, beyond what everybody is, some roles.
    String person(String... roles) throws IOException {
        String name = "person-" + UUID.randomUUID();
        require(
                201,
                http.post(
                        admin(),
                        REALMS + "/" + NAME + "/users",
                        """
                {"username": "%s", "email": "%s", "firstName": "A", "lastName": "Person", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """.formatted(name, address(name), Login.PASSWORD),
                        Map.of()));
        String id = idOf(name);
        for (String role : roles) {
            Answer known = http.get(admin(), REALMS + "/" + NAME + "/roles/" + role);
            String mapping = REALMS + "/" + NAME + "/users/" + id + "/role-mappings/realm";
            require(204, http.post(admin(), mapping, "[" + known.json() + "]", Map.of()));
        }
        return name;
    }

    private String idOf(String name) throws IOException {
        return http.get(admin(), REALMS + "/" + NAME + "/users?exact=true&username=" + name)
                .text("/0/id");
    }

    /// How often this person was refused, as the brute force detection knows. It counts a moment later, and refuses
    /// everything until it has.
    int refusals(String name) throws IOException {
        return http.get(admin(), REALMS + "/" + NAME + "/attack-detection/brute-force/users/" + idOf(name))
                .json()
                .at("/numFailures")
                .asInt();
    }

    static String address(String name) {
        return name + "@staff.telerehab.example";
    }

    static Browser browser() {
        UnaryOperator<String> way = address -> address.replace(FRONT_DOOR + "/auth", KEYCLOAK + "/auth");
        return new Browser(way);
    }

    /// A login of the dashboard that has come as far as the password's form.
    static Page begin(Browser browser) {
        return browser.open(
                new CodeFlow(FRONT_DOOR, KEYCLOAK + "/auth/realms/" + NAME, "clinician-dashboard").entrance("auth"));
    }

    private String admin() throws IOException {
        try (Browser browser = browser()) {
            Page tokens = browser.post(
                    KEYCLOAK + "/auth/realms/master/protocol/openid-connect/token",
                    Map.of(
                            "grant_type", "password",
                            "client_id", "admin-cli",
                            "username", "admin",
                            "password", RunningSuite.secret("keycloak.admin")));
            return Http.JSON.readTree(tokens.body()).at("/access_token").asText();
        }
    }

    private static void require(int status, Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Keycloak answered " + answer);
        }
    }
}
