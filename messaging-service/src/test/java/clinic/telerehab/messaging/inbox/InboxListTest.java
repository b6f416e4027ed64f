package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class InboxListTest {
    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @Test
    void showsTheAdministratorEverythingButTheEvidence() {
        String id = raised("HIGH");

        by(cast.token("admin"))
                .get("/inbox")
                .then()
                .body("items.id", contains(id))
                .body("items[0].severity", equalTo("HIGH"))
                .body("items[0].evidence", nullValue())
                .body("items[0].sessionId", nullValue())
                .body("items[0].note", nullValue());
        by(cast.token("admin")).get("/inbox/{id}", id).then().body("evidence", nullValue());
        by(cast.token("other-admin")).get("/inbox").then().body("items", empty());
    }

    @Test
    void filtersByStateSeverityAndAssignee() {
        String high = raised("HIGH");
        raise(cast, "key-" + newId(), "LOW");
        assertThat(inbox(cast, 2)).contains(high);
        acknowledge(high);

        list("?state=ACKNOWLEDGED").body("items.id", contains(high));
        list("?severity=HIGH").body("items.id", contains(high));
        list("?assignee=me").body("items.id", contains(high));
        list("?state=OPEN").body("items.severity", contains("LOW"));
        list("?state=OPEN&severity=HIGH").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=GONE", "?severity=BAD", "?assignee=you", "?limit=0", "?cursor=none"})
    void refusesFiltersThatAreNone(String query) {
        by(cast.token("lead")).get("/inbox" + query).then().statusCode(400);
    }

    @Test
    void listsPageByPage() {
        raise(cast, "key-" + newId(), "HIGH");
        raise(cast, "key-" + newId(), "LOW");
        List<String> all = inbox(cast, 2);

        String cursor = list("?limit=1")
                .body("items.id", contains(all.getFirst()))
                .extract()
                .path("nextCursor");

        list("?limit=1&cursor=" + cursor)
                .body("items.id", contains(all.getLast()))
                .body("nextCursor", nullValue());
    }

    @Test
    void countsWhatItsReaderMaySee() {
        String high = raised("HIGH");
        raise(cast, "key-" + newId(), "LOW");
        assertThat(inbox(cast, 2)).contains(high);
        acknowledge(high);

        for (String kind : List.of("lead", "admin")) {
            by(cast.token(kind))
                    .get("/inbox/stats")
                    .then()
                    .statusCode(200)
                    .body("open.HIGH", equalTo(1))
                    .body("open.LOW", equalTo(1))
                    .body("open.CRITICAL", equalTo(0))
                    .body("mine", equalTo(kind.equals("lead") ? 1 : 0))
                    .body("acknowledged", equalTo(1))
                    .body("acknowledgedInTime", equalTo(1))
                    .body("overdue", equalTo(0));
        }
        by(cast.token("colleague")).get("/inbox/stats").then().body("open.HIGH", equalTo(0));
    }

    @Test
    void countsDeadlinesInTheClinicsWorkingHours() {
        tellClinic(cast, "Europe/Berlin", false);
        String id = raised("MEDIUM");

        var item =
                by(cast.token("lead")).get("/inbox/{id}", id).then().extract().jsonPath();

        var due = java.time.Instant.parse(item.getString("ackDueAt")).atZone(java.time.ZoneId.of("Europe/Berlin"));
        assertThat(due.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        assertThat(due.getHour()).isBetween(8, 18);
    }

    private String raised(String severity) {
        raise(cast, "key-" + newId(), severity);
        return inbox(cast, 1).getFirst();
    }

    private ValidatableResponse list(String query) {
        return by(cast.token("lead")).get("/inbox" + query).then().statusCode(200);
    }

    private void acknowledge(String id) {
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .post("/inbox/{id}/acknowledge", id)
                .then()
                .statusCode(200);
    }
}
