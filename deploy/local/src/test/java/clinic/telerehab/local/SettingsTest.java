package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void giveEachReplicaPortsOfItsOwn() {
        var settings = Settings.parse("--port", "9000", "--replicas", "messaging-service=2", "--replicas", "patient=3");

        assertThat(settings.replicasOf("messaging")).isEqualTo(2);
        assertThat(settings.replicasOf("patient")).isEqualTo(3);
        assertThat(settings.replicasOf("program")).isEqualTo(1);
        assertThat(settings.servicePort("messaging", 1)).isEqualTo(9003);
        assertThat(settings.managementPort("messaging", 1)).isEqualTo(9013);
        assertThat(settings.servicePort("messaging", 2)).isEqualTo(9023);
        assertThat(settings.managementPort("messaging", 2)).isEqualTo(9033);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messaging-service",
                "messaging-service=0",
                "messaging-service=5",
                "keycloak=2",
                "=2",
                "patient=2=2"
            })
    void takeNoOtherNumberOfReplicas(String wanted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("--replicas", wanted))
                .withMessageContaining("such as messaging-service=2");
    }
}
