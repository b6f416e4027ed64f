package clinic.telerehab.messaging.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {
    /// As `printf 1700000000:anna | openssl dgst -binary -sha1 -hmac north | base64` says.
    @Test
    void areWhatTheRelayReckonsToo() {
        var credentials = TurnCredentials.of("north", "anna", Instant.ofEpochSecond(1_700_000_000));

        assertThat(credentials.username()).isEqualTo("1700000000:anna");
        assertThat(credentials.credential()).isEqualTo("WS1fjjHj2gNlXzhc/ZcwmC3ofIo=");
    }
}
