package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.Requests.activate;
import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.maintenance;
import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.Evenings;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.session.ClosedDays;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the care team is told of programs that are overdone, rest too long, are due to be looked at, or maintain.
@ProgramServiceTest
class CareTeamSignalsTest {
    @Inject
    MovableClock clock;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        ClinicalPicture.of(cast).tell();
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsOfOverdoingAQuotaOnce_A_OVERDOSE() {
        Weeks weeks = begin("\"timesPerWeek\": 7, \"contingency\": {\"mode\": \"TIME_CONTINGENT\"}", "");
        String twice = weeks.session(0, true, 2).replace("\"setsDone\": 3", "\"setsDone\": 6");
        Requests.log(cast, newId(), twice).statusCode(201);

        weeks.live("xC");

        assertThat(weeks.alerts("A-OVERDOSE"))
                .singleElement()
                .asString()
                .contains("LOW", key("A-OVERDOSE", weeks, 0), "\"percentOfDose\":200");
    }

    @Test
    void leavesThoseAloneWhoMayDoMore_A_OVERDOSE() {
        Weeks weeks = begin("\"timesPerWeek\": 7", "");
        String twice = weeks.session(0, true, 2).replace("\"setsDone\": 3", "\"setsDone\": 6");
        Requests.log(cast, newId(), twice).statusCode(201);

        weeks.live("x");

        assertThat(weeks.alerts("A-OVERDOSE")).isEmpty();
    }

    @Test
    void tellsOnceOfARestPastItsReview_A_OVERREST() {
        Weeks weeks = begin("\"timesPerWeek\": 7", "");
        hold(weeks, ", \"until\": \"%s\", \"reviewOn\": \"%s\"".formatted(weeks.day(9), weeks.day(1)));

        weeks.live("xxx");

        assertThat(weeks.alerts("A-OVERREST"))
                .singleElement()
                .asString()
                .contains("MEDIUM", key("A-OVERREST", weeks, 1));
    }

    /// Three days, to be looked at when they are over: nobody did.
    @Test
    void tellsOnceOfARestThatRanOut_A_OVERREST() {
        Weeks weeks = begin("\"timesPerWeek\": 7", "");
        hold(weeks, "");

        weeks.live("xxx");
        awaitGoingOn(weeks);
        closeDay(weeks, 3);
        closeDay(weeks, 4);

        assertThat(weeks.alerts("A-OVERREST"))
                .singleElement()
                .asString()
                .contains("MEDIUM", key("A-OVERREST", weeks, 3));
    }

    @Test
    void tellsNoMoreWhenARestRunsOutThatWasPastItsReview_A_OVERREST() {
        Weeks weeks = begin("\"timesPerWeek\": 7", "");
        hold(weeks, ", \"until\": \"%s\", \"reviewOn\": \"%s\"".formatted(weeks.day(4), weeks.day(1)));

        weeks.live("xxx");
        assertThat(weeks.alerts("A-OVERREST")).hasSize(1);
        closeDay(weeks, 3);
        awaitGoingOn(weeks);
        closeDay(weeks, 4);

        assertThat(weeks.alerts("A-OVERREST")).hasSize(1);
    }

    @Test
    void tellsNothingOfARestThatSomebodyEnded_A_OVERREST() {
        Weeks weeks = begin("\"timesPerWeek\": 7", "");
        hold(weeks, "");
        by(cast.token("lead"))
                .header("If-Match", "\"2\"")
                .post("/programs/{id}/resume", weeks.program().id())
                .then()
                .statusCode(200);

        weeks.live("xxxx");

        assertThat(weeks.alerts("A-OVERREST")).isEmpty();
    }

    /// @param terms further members of the request, each with a comma before
    private void hold(Weeks weeks, String terms) {
        by(cast.token("lead"))
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"FLARE\"%s}".formatted(terms))
                .post("/programs/{id}/hold", weeks.program().id())
                .then()
                .statusCode(200);
    }

    /// The job ends what is over by itself.
    private static void awaitGoingOn(Weeks weeks) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> weeks.strings("select status from program where id = '%s'"
                                .formatted(weeks.program().id()))
                        .equals(List.of("ACTIVE")));
    }

    private void closeDay(Weeks weeks, int day) {
        Evenings.moveTo(clock, weeks.day(day + 1));
        ClosedDays.closeNext(weeks.program().id(), cast.patient());
    }

    @Test
    void tellsOnceThatTheReviewIsDue_A_REVIEW_DUE() {
        LocalDate due = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2);
        Weeks weeks = begin("\"timesPerWeek\": 7", "\"reviewDate\": \"%s\",".formatted(due));

        weeks.live("CCCC");

        assertThat(weeks.alerts("A-REVIEW-DUE"))
                .singleElement()
                .asString()
                .contains("LOW", key("A-REVIEW-DUE", weeks, 2));
    }

    @Test
    void tellsOnceThatMaintenanceFallsAway_A_DECONDITION() {
        Weeks weeks = maintain();

        weeks.live("C" + "x".repeat(29));

        assertThat(weeks.alerts("A-DECONDITION"))
                .singleElement()
                .asString()
                .contains("MEDIUM", key("A-DECONDITION", weeks, 27), "\"days\":28");
    }

    @Test
    void tellsOfPainOverTheBaseline_A_FLARE() {
        Weeks weeks = maintain();

        weeks.live("222445");

        assertThat(weeks.alerts("A-FLARE"))
                .singleElement()
                .asString()
                .contains("MEDIUM", key("A-FLARE", weeks, 3), "\"pain\":4");
        assertThat(weeks.told("episode-signal"))
                .singleElement()
                .asString()
                .contains("\"FLARE\"", "\"since\":\"" + weeks.day(3) + "\"");
    }

    @Test
    void tellsOfPainThatComesBack_A_RELAPSE() {
        Weeks weeks = maintain();

        weeks.live("0" + "x".repeat(28) + "0334");

        assertThat(weeks.alerts("A-RELAPSE"))
                .singleElement()
                .asString()
                .contains("HIGH", key("A-RELAPSE", weeks, 30), "\"pain\":3");
        assertThat(weeks.told("episode-signal"))
                .filteredOn(signal -> signal.contains("RELAPSE_SUSPECTED"))
                .singleElement()
                .asString()
                .contains("\"since\":\"" + weeks.day(30) + "\"");
    }

    /// The first day is in the key: what begins again is another item of the inbox.
    private static String key(String rule, Weeks weeks, int day) {
        return rule + ":" + weeks.program().id() + ":" + weeks.day(day);
    }

    /// @param item further members of the one item, among them its days
    /// @param program further members of the program, each with a comma behind
    private Weeks begin(String item, String program) {
        var running = new Running(newId(), newId());
        draft(running.id(), """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-01-01", %s "items": [
                  {"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 5, "holdSeconds": 10}, %s}]}
                """.formatted(program, running.itemId(), item)).statusCode(201);
        activate(cast, running.id(), 0).statusCode(200);
        return Weeks.begin(cast, clock, running);
    }

    private Weeks maintain() {
        UUID id = newId();
        String item = draft(id, maintenance()).extract().jsonPath().getString("items[0].itemId");
        activate(cast, id, 0).statusCode(200);
        return Weeks.begin(cast, clock, new Running(id, UUID.fromString(item)));
    }

    private ValidatableResponse draft(UUID id, String body) {
        return by(cast.token("lead"))
                .body(body)
                .put("/patients/{p}/programs/{id}", cast.patient(), id)
                .then()
                .statusCode(201);
    }
}
