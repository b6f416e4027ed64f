package clinic.telerehab.messaging.summary;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class SummaryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @Test
    void tellsEachChangeOfWhatWaitsAndOnlyThat() {
        raise(cast, "key-" + newId(), "HIGH");
        String id = inbox(cast, 1).getFirst();
        awaitTold("{critical:0, high:1}");
        step(id, 0, "acknowledge", "{}");
        awaitNothingDue();

        step(id, 1, "resolve", "{\"code\": \"MONITOR\"}");

        awaitTold("{critical:0, high:1}", "{critical:0, high:0}");
    }

    @Test
    void countsWhatIsOpenBySeverity() {
        raise(cast, "key-" + newId(), "CRITICAL");
        raise(cast, "key-" + newId(), "HIGH");
        raise(cast, "key-" + newId(), "HIGH");
        assertThat(inbox(cast, 3)).hasSize(3);

        await().atMost(SOON).untilAsserted(() -> assertThat(told()).last().isEqualTo("{critical:1, high:2}"));
    }

    private void step(String id, int version, String step, String body) {
        by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/inbox/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private void awaitTold(String... summaries) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly(summaries));
    }

    private void awaitNothingDue() {
        await().atMost(SOON)
                .until(() -> TestPostgres.strings(
                                "messaging_test",
                                "select 1 from inbox_summary_due where patient_id = '%s'".formatted(cast.patient()))
                        .isEmpty());
    }

    private List<String> told() {
        return TestPostgres.strings("messaging_test", """
                select format('{critical:%%s, high:%%s}', data::json ->> 'critical', data::json ->> 'high')
                  from feed_event where type = 'inbox-summary' and subject = '%s' order by xact_id, seq
                """.formatted(cast.patient()));
    }
}
