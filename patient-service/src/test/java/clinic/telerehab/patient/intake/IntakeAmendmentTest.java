package clinic.telerehab.patient.intake;

import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.Courses.sign;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.episode.EpisodeFeed;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class IntakeAmendmentTest {
    private Course course;
    private UUID episode;
    private Login lead;
    private Login self;

    @BeforeEach
    void signTheFirst() {
        course = opened();
        episode = course.episode();
        lead = course.lead().login();
        self = course.self();
        save(self, episode, null, answers()).statusCode(201);
        sign(lead, episode, 0, false).statusCode(200);
    }

    @Test
    void beginsTheNextVersionAsADraft() {
        amend(1).statusCode(200)
                .body("number", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("amendmentReason", equalTo("medication was wrong"))
                .body("painMap.back", equalTo(6));
    }

    @Test
    void neverTakesWhatWasSeenOfTheOldForTheNew() {
        int seen = amend(1).extract().path("version");

        assertThat(seen).isEqualTo(2);
        save(self, episode, 1, answers()).statusCode(412);
    }

    @Test
    void putsTheNewInThePlaceOfTheOldOnceSigned() {
        amend(1).statusCode(200);
        save(lead, episode, 2, answers()).statusCode(200);

        sign(lead, episode, 3, false).statusCode(200).body("status", equalTo("SIGNED"));

        as(lead).get("/episodes/{id}/intake?number=1", episode).then().body("status", equalTo("AMENDED"));
    }

    @Test
    void isForSignedIntakesOnly() {
        amend(1).statusCode(200);

        amend(2).statusCode(409).body("code", equalTo("intake-not-signed"));
    }

    @Test
    void letsExactlyOneOfTwoRacingAmendmentsIn() {
        List<Integer> outcomes = Race.between(
                () -> amend(1).extract().statusCode(), () -> amend(1).extract().statusCode());

        assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void alertsWithoutBlockingCareThatGoesOn() {
        People.consent(self, course.patient(), People.newId(), "TELEREHAB", "GRANTED")
                .statusCode(201);
        step(lead, episode, "activate", null).statusCode(200);
        amend(1).statusCode(200);

        save(lead, episode, 2, answers("RF03")).statusCode(200);

        episode().body("status", equalTo("ACTIVE")).body("screening.settled", equalTo(false));
        assertThat(EpisodeFeed.alerts(course.patient())).hasSize(1);
    }

    private ValidatableResponse episode() {
        return as(lead).get("/episodes/{id}", episode).then();
    }

    private ValidatableResponse amend(int seen) {
        return as(lead).header("If-Match", "\"" + seen + "\"")
                .body("{\"reason\": \"medication was wrong\"}")
                .post("/episodes/{id}/intake/amend", episode)
                .then();
    }
}
