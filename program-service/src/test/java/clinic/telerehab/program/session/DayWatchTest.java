package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.program.ProgramServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class DayWatchTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    @Inject
    MovableClock clock;

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    /// Nothing closes days by itself in tests.
    @Test
    void tellsThatDaysAreOverAndNotClosed() {
        assertThat(running(FedCast.meet("program"))).isNotNull();

        clock.moveTo(Duration.ofDays(2));

        await().atMost(SOON).until(() -> new MetricsPage(url).figure("session_days_due") > 0);
        assertThat(new MetricsPage(url).figure("session_days_open_age_seconds"))
                .isGreaterThan(Duration.ofHours(16).toSeconds());
    }
}
