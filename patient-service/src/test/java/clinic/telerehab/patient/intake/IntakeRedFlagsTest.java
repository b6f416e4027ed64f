package clinic.telerehab.patient.intake;

import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.Courses.sign;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.episode.EpisodeFeed;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class IntakeRedFlagsTest {
    private static final String CLEARED = "{\"reason\": \"seen today, no deficit\"}";

    private Course course;
    private UUID episode;
    private Login lead;
    private Login self;

    @BeforeEach
    void open() {
        course = opened();
        episode = course.episode();
        lead = course.lead().login();
        self = course.self();
    }

    private ValidatableResponse episode() {
        return as(lead).get("/episodes/{id}", episode).then();
    }

    @Test
    void blocksAndAdvisesAtOnceInAnEmergency() {
        save(self, episode, null, "{\"RF01\": \"UNSURE\"}")
                .statusCode(201)
                .body("redFlags.outcome", equalTo("EMERGENCY"))
                .body("emergency.phone", equalTo("112"))
                .body("emergency.text", equalTo("Rufen Sie sofort an."));

        episode().body("status", equalTo("BLOCKED")).body("screening.flags", contains("RF01"));
        assertThat(EpisodeFeed.alerts(course.patient()))
                .singleElement()
                .asString()
                .contains("A-REDFLAG-INTAKE", "CRITICAL", "\"RF01\":1");
    }

    @Test
    void alertsLessLoudlyWhenItIsUrgent() {
        save(self, episode, null, answers("RF06")).statusCode(201).body("redFlags.outcome", equalTo("URGENT"));

        assertThat(EpisodeFeed.alerts(course.patient()))
                .singleElement()
                .asString()
                .contains("HIGH");
    }

    @Test
    void alertsOnceAboutTheSameFlags() {
        save(self, episode, null, answers("RF06")).statusCode(201);

        save(self, episode, 0, answers("RF06")).statusCode(200);

        assertThat(EpisodeFeed.alerts(course.patient())).hasSize(1);
    }

    @Test
    void staysBlockedWhenThePatientTakesItBack() {
        save(self, episode, null, answers("RF01")).statusCode(201);

        save(self, episode, 0, answers()).statusCode(200);

        episode().body("status", equalTo("BLOCKED"));
    }

    @Test
    void isClearedByAClinicianWithAReason() {
        save(self, episode, null, answers("RF01")).statusCode(201);

        step(lead, episode, "clear", CLEARED).statusCode(200).body("status", equalTo("INTAKE"));

        sign(lead, episode, 0, false).statusCode(200);
        episode().body("status", equalTo("INTAKE")).body("screening.settled", equalTo(true));
        as(lead).get("/episodes/{id}/transitions", episode)
                .then()
                .body("to", contains("INTAKE", "BLOCKED", "INTAKE"))
                .body("reason[2]", equalTo("seen today, no deficit"));
    }

    @Test
    void isBlockedAgainByAFlagThatWasNotCleared() {
        save(self, episode, null, answers("RF06")).statusCode(201);
        step(lead, episode, "clear", CLEARED).statusCode(200);

        save(self, episode, 0, answers("RF06", "RF02")).statusCode(200);

        episode().body("status", equalTo("BLOCKED"));
        assertThat(EpisodeFeed.alerts(course.patient())).hasSize(2);
    }

    @Test
    void isNotClearedWithoutAReason() {
        save(self, episode, null, answers("RF01")).statusCode(201);

        step(lead, episode, "clear", "{\"reason\": \" \"}").statusCode(422);
    }

    @Test
    void isNotClearedWhereNothingIsRaised() {
        step(lead, episode, "clear", CLEARED).statusCode(409).body("code", equalTo("episode-state-conflict"));
    }

    @Test
    void letsExactlyOneOfTwoRacingClearancesIn() {
        save(self, episode, null, answers("RF01")).statusCode(201);

        List<Integer> outcomes = Race.between(
                () -> step(lead, episode, 1, "clear", CLEARED).extract().statusCode(),
                () -> step(lead, episode, 1, "clear", CLEARED).extract().statusCode());

        assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void endsWhenThePatientIsSentElsewhere() {
        save(self, episode, null, answers("RF01")).statusCode(201);

        step(lead, episode, "refer-out", "{\"reason\": \"to the emergency department\"}")
                .statusCode(200)
                .body("status", equalTo("REFERRED_OUT"));

        save(self, episode, 0, answers()).statusCode(409).body("code", equalTo("episode-ended"));
    }
}
