package clinic.telerehab.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class OpenStreamsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    @Test
    void countsAStreamWhileItIsOpen() throws Exception {
        FedCast cast = FedCast.meet("messaging");
        awaitOpen(0);
        try (var patient = OpenStream.by(cast.token("patient-self"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            assertThat(patient).isNotSameAs(lead);

            awaitOpen(2);
        }

        awaitOpen(0);
    }

    private void awaitOpen(int streams) {
        var metrics = new MetricsPage(url);
        await().atMost(SOON).until(() -> metrics.figure("streams_open") == streams);
    }
}
