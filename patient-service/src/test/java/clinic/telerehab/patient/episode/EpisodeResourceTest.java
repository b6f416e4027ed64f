package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.Courses.open;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class EpisodeResourceTest {
    private Course course;
    private Login lead;

    @BeforeEach
    void openOne() {
        course = opened();
        lead = course.lead().login();
    }

    @Test
    void startsInIntakeUnderTheLead() {
        as(course.self())
                .get("/episodes/{id}", course.episode())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("INTAKE"))
                .body("leadId", equalTo(course.lead().id().toString()))
                .body("screening.settled", equalTo(false));
    }

    @Test
    void opensOnceHoweverOftenSent() {
        open(lead, course.patient(), course.episode(), "LOW_BACK").statusCode(200);

        as(lead).get("/patients/{p}/episodes", course.patient()).then().body("items", hasSize(1));
    }

    @Test
    void refusesAnotherEpisodeUnderTheSameId() {
        open(lead, course.patient(), course.episode(), "NECK").statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void refusesASecondOpenEpisodeOfTheSameRegion_INV_E1() {
        open(lead, course.patient(), newId(), "LOW_BACK").statusCode(409).body("code", equalTo("episode-already-open"));
    }

    @Test
    void opensAnEpisodeOfAnotherRegionBesides() {
        open(lead, course.patient(), newId(), "NECK").statusCode(201);
    }

    @Test
    void letsExactlyOneOfTwoRacingEpisodesOfARegionIn() {
        List<Integer> answers = Race.between(
                () -> open(lead, course.patient(), newId(), "NECK").extract().statusCode(),
                () -> open(lead, course.patient(), newId(), "NECK").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void writesDownWhoOpenedIt() {
        as(lead).get("/episodes/{id}/transitions", course.episode())
                .then()
                .statusCode(200)
                .body("to", contains("INTAKE"))
                .body("actor", contains(lead.subject()))
                .body("occurredAt", contains(notNullValue()));
    }

    @Test
    void pagesNewestFirst() {
        var second = newId();
        open(lead, course.patient(), second, "NECK").statusCode(201);

        var first =
                as(lead).get("/patients/{p}/episodes?limit=1", course.patient()).then();

        String cursor =
                first.body("items.id", contains(second.toString())).extract().path("nextCursor");
        as(lead).queryParam("cursor", cursor)
                .get("/patients/{p}/episodes", course.patient())
                .then()
                .body("items.id", contains(course.episode().toString()));
    }

    @Test
    void tellsTheOtherServices() {
        assertThat(EpisodeFeed.about(course.episode()))
                .singleElement()
                .asString()
                .contains("\"status\":\"INTAKE\"");
    }
}
