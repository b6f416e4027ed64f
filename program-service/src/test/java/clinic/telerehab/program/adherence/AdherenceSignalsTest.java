package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class AdherenceSignalsTest {
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
    void nudgesOnceForMissesInARow_NUDGE_MISSED() {
        weeks.live("Cxxxx");

        assertThat(weeks.told("nudge")).singleElement().asString().contains("MISSED_SESSIONS");
    }

    @Test
    void nudgesAgainForTheNextMisses_NUDGE_MISSED() {
        weeks.live("xxCxx");

        assertThat(weeks.told("nudge")).hasSize(2);
    }

    @Test
    void tellsOfAGapAndOfItsGettingLonger_A_DROPOUT() {
        weeks.live("Cxxxxxxxxxx");

        String key = "A-DROPOUT:" + weeks.program().id() + ":" + weeks.day(1);
        assertThat(weeks.alerts("A-DROPOUT"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("MEDIUM", key, "\"gapDays\":5"),
                        then -> assertThat(then).contains("HIGH", key, "\"gapDays\":10"));
        assertThat(weeks.told("nudge"))
                .filteredOn(nudge -> nudge.contains("REASON_ASKED"))
                .hasSize(2);
    }

    @Test
    void beginsANewGapBehindASession_A_DROPOUT() {
        weeks.live("xxxxxCxxxxx");

        assertThat(weeks.alerts("A-DROPOUT"))
                .satisfiesExactly(
                        first -> assertThat(first).contains(":" + weeks.day(0)),
                        second -> assertThat(second).contains(":" + weeks.day(6)));
    }

    @Test
    void tellsOfTwoWeeksOfTooLittleOnce_A_ADH_RED() {
        weeks.live("CxCxCxxCxxxCxxxC");

        assertThat(weeks.alerts("A-ADH-RED"))
                .singleElement()
                .asString()
                .contains("MEDIUM", "\"planned\":14", "sessionPercent");
    }

    @Test
    void staysQuietAboutTheFaithful() {
        weeks.live("CCCCCCC");

        assertThat(weeks.told("alert")).isEmpty();
        assertThat(weeks.told("nudge")).isEmpty();
    }

    @Test
    void tellsThePatientsServiceOfFaithfulWeeks_A_PLATEAU() {
        weeks.live("C".repeat(42));

        assertThat(weeks.told("episode-signal"))
                .singleElement()
                .asString()
                .contains(
                        "PLATEAU_SUSPECTED",
                        "\"weeks\":6",
                        "\"sessionPercent\":100.0",
                        "\"since\":\"" + weeks.day(0) + "\"",
                        weeks.cast().patient().toString());
    }

    /// Two sessions at once, of which each would find the same news.
    @Test
    void tellsTheCaseloadOnceHoweverManyWriteAtOnce() {
        weeks.live("x");
        int before = weeks.told("program-summary").size();

        List<Integer> answers = Race.between(
                () -> Requests.log(weeks.cast(), newId(), weeks.session(0, true, 1))
                        .extract()
                        .statusCode(),
                () -> Requests.log(weeks.cast(), newId(), weeks.session(0, true, 1))
                        .extract()
                        .statusCode(),
                () -> Requests.log(weeks.cast(), newId(), weeks.session(0, true, 1))
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactly(201, 201, 201);
        assertThat(weeks.told("program-summary")).hasSize(before + 1);
        assertThat(weeks.told("program-summary").getLast()).contains("\"band\":\"GREEN\"");
    }
}
