package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Replacing the passwords of databases leaves no login behind.
class SecondLoginsTest {
    private static final List<String> ALL =
            Rendered.SERVICES.stream().map(service -> service + "_service_2").toList();

    @Test
    void areWhatServicesUseMeanwhile() {
        var all = Rendered.of(Rendered.ROTATING);

        assertThat(roles(all, "present")).containsAll(ALL);
        assertThat(users(all)).isEqualTo(ALL);
    }

    @Test
    void areDroppedAfterwardsAndNobodyUsesThem() {
        var all = Rendered.of(Rendered.ROTATED);

        assertThat(roles(all, "absent")).isEqualTo(ALL);
        assertThat(roles(all, "present")).doesNotContainAnyElementsOf(ALL);
        assertThat(users(all)).isEmpty();
    }

    private static List<String> roles(Rendered all, String ensure) {
        return all.require("Cluster", "postgres")
                .at("/spec/managed/roles")
                .valueStream()
                .filter(role -> role.path("ensure").asText().equals(ensure))
                .map(role -> role.path("name").asText())
                .toList();
    }

    /// The logins that the services' Deployments name, where they don't take the one of their ConfigMap.
    private static List<String> users(Rendered all) {
        return Rendered.SERVICES.stream()
                .map(service -> all.require("Deployment", service + "-service"))
                .flatMap(deployment ->
                        deployment.at("/spec/template/spec/containers/0/env").valueStream())
                .filter(variable -> variable.path("name").asText().equals("DB_USER"))
                .map(variable -> variable.path("value"))
                .map(JsonNode::asText)
                .toList();
    }
}
