package clinic.telerehab.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.LogLines;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OutageLogTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final OutageLog outages = new OutageLog(clock);

    @Test
    void saysEachReasonOnceInTenSeconds() {
        try (var log = LogLines.listen()) {
            tellFor(20, "PgException 53100");
            tellFor(1, "ConnectException");

            assertThat(log.with("answered 503"))
                    .extracting(LogLines.Line::text)
                    .containsExactly(
                            "answered 503: PgException 53100",
                            "answered 503: PgException 53100",
                            "answered 503: ConnectException");
        }
    }

    private void tellFor(int seconds, String reason) {
        for (int second = 0; second < seconds; second++) {
            outages.tell(reason);
            outages.tell(reason);
            now = now.plusSeconds(1);
        }
    }
}
