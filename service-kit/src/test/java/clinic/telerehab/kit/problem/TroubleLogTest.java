package clinic.telerehab.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.LogLines;
import clinic.telerehab.kit.fixture.LogLines.Line;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class TroubleLogTest {
    private final TroubleLog log = new TroubleLog("feed of weather can't be read", "feed of weather is read again");

    @Test
    void saysOnceWhatChanged() {
        try (var lines = LogLines.listen()) {
            log.succeeded();
            log.failed(new ConnectException());
            log.failed(new ConnectException());
            log.failed(new WebApplicationException(401));
            log.failed(new WebApplicationException(401));
            log.succeeded();
            log.succeeded();

            assertThat(lines.with("feed of weather"))
                    .containsExactly(
                            new Line("WARN", "feed of weather can't be read: ConnectException", null),
                            new Line("WARN", "feed of weather can't be read: WebApplicationException 401", null),
                            new Line("INFO", "feed of weather is read again", null));
        }
    }
}
