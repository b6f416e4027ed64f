package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class AdherenceResourceTest {
    @Inject
    MovableClock clock;

    private Weeks weeks;

    @BeforeEach
    void begin() {
        weeks = Weeks.begin(clock);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsHowFaithfullyAProgramIsFollowed_ADH_SESSION() {
        weeks.live("CCxh");

        adherence("")
                .statusCode(200)
                .body("asOf", equalTo(weeks.day(4).toString()))
                .body("window.days", equalTo(14))
                .body("window.planned", equalTo(4))
                .body("window.completed", equalTo(2))
                .body("window.partial", equalTo(1))
                .body("window.sessionPercent", equalTo(50.0f))
                .body("band", equalTo("AMBER"))
                .body("gapDays", equalTo(0))
                .body("lastActiveOn", equalTo(weeks.day(3).toString()))
                .body("course.localDate", hasSize(4))
                .body("course[1].band", equalTo("GREEN"))
                .body("signals", empty());
    }

    @Test
    void looksAtAsManyDaysAsAreAskedFor_ADH_WINDOW() {
        weeks.live("CCxh");

        adherence("?window=3")
                .body("window.planned", equalTo(2))
                .body("window.completed", equalTo(0))
                .body("band", equalTo("AMBER"));
    }

    /// A day counts when it is over, or earlier if done.
    @Test
    void countsTodayOnceItIsDone_ADH_SESSION() {
        adherence("")
                .body("window.planned", equalTo(0))
                .body("band", nullValue())
                .body("course", empty());

        weeks.log(newId(), 0, true, 1);

        adherence("").body("window.planned", equalTo(1)).body("band", equalTo("GREEN"));
    }

    @Test
    void reckonsAgainWhatWasLoggedLate() {
        weeks.live("CxxC");
        adherence("").body("course[2].band", equalTo("RED"));

        weeks.log(newId(), 1, true, 1);

        adherence("")
                .body("window.sessionPercent", equalTo(75.0f))
                .body("course.sessionPercent", contains(100.0f, 100.0f, 66.7f, 75.0f));
    }

    /// What is stored is what is reckoned from nothing but the sessions and the plan.
    @Test
    void storesWhatReckoningAnewGives() {
        weeks.live("CxhCC");
        weeks.log(newId(), 1, true, 1);
        List<String> stored = snapshots();
        clinic.telerehab.kit.fixture.TestPostgres.execute(
                "program_test",
                "update adherence_snapshot set figures = '{\"day\": \"' || local_date || '\"}', band = null, gap_days = 9"
                        + " where program_id = '%s' and local_date < '%s'"
                                .formatted(weeks.program().id(), weeks.day(4)));

        // One more session of the first day adds nothing to it, and makes all days behind it anew.
        weeks.log(newId(), 0, true, 1);

        assertThat(snapshots()).isEqualTo(stored);
    }

    private List<String> snapshots() {
        return weeks.strings("""
                select local_date || ' ' || band || ' ' || gap_days || ' ' || figures from adherence_snapshot
                 where program_id = '%s' order by local_date
                """.formatted(weeks.program().id()));
    }

    @Test
    void showsPainDayByDay() {
        weeks.log(newId(), 0, true, 3);

        by(weeks.cast().token("patient-self"))
                .get("/programs/{id}/symptoms", weeks.program().id())
                .then()
                .statusCode(200)
                .body("days", hasSize(1))
                .body("days[0].localDate", equalTo(weeks.day(0).toString()))
                .body("days[0].backMax", equalTo(3))
                .body("days[0].backAverage", equalTo(3.0f))
                .body("days[0].legMax", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"muscle", "layer", "mode", "category"})
    void addsUpTheWorkOfAWeek(String group) {
        weeks.log(newId(), 0, true, 3);

        by(weeks.cast().token("patient-self"))
                .get("/programs/{id}/dose?groupBy=" + group, weeks.program().id())
                .then()
                .statusCode(200)
                .body("weeks", hasSize(1))
                .body("weeks[0].groups[0].items", equalTo(1))
                .body("weeks[0].groups[0].amounts[0].unit", equalTo("HELD_SECONDS"))
                .body("weeks[0].groups[0].amounts[0].prescribed", equalTo(150.0f))
                .body("weeks[0].groups[0].amounts[0].done", equalTo(150.0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adherence?window=0",
                "adherence?window=91",
                "adherence?window=x",
                "symptoms?from=x",
                "symptoms?from=2019-01-01",
                "symptoms?from=2199-01-01",
                "dose",
                "dose?groupBy=weight",
                "dose?groupBy=MUSCLE",
                "dose?groupBy=muscle&from=0000-01-01"
            })
    void refusesWhatItCantAnswer(String query) {
        by(weeks.cast().token("patient-self"))
                .get("/programs/{id}/" + query, weeks.program().id())
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adherence", "symptoms", "dose?groupBy=mode"})
    void isNobodyElses(String query) {
        by(weeks.cast().token("patient-other"))
                .get("/programs/{id}/" + query, weeks.program().id())
                .then()
                .statusCode(404);
        by(weeks.cast().token("colleague"))
                .get("/programs/{id}/" + query, weeks.program().id())
                .then()
                .statusCode(403);
        by(weeks.cast().token("lead"))
                .get("/programs/{id}/" + query, newId())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse adherence(String query) {
        return by(weeks.cast().token("patient-self"))
                .get("/programs/{id}/adherence" + query, weeks.program().id())
                .then();
    }
}
