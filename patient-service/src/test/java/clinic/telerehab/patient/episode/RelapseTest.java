package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.Courses.active;
import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.inMaintenance;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.Courses.versionOf;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class RelapseTest {
    private Course course;
    private Login lead;

    @BeforeEach
    void discharge() {
        course = inMaintenance(1);
        lead = course.lead().login();
    }

    private String relapse(UUID next) {
        return EpisodeCommandCalls.relapse(next);
    }

    @Test
    void goesOnInANewEpisode() {
        var next = newId();

        step(lead, course.episode(), "open-relapse", relapse(next))
                .statusCode(201)
                .body("id", equalTo(next.toString()))
                .body("relapseOf", equalTo(course.episode().toString()))
                .body("status", equalTo("INTAKE"))
                .body("presentation", equalTo("RADICULAR"));

        as(lead).get("/episodes/{id}", course.episode()).then().body("status", equalTo("RELAPSED"));
    }

    @Test
    void prefillsTheIntakeButAsksTheRedFlagsAnew() {
        var next = newId();

        step(lead, course.episode(), "open-relapse", relapse(next)).statusCode(201);

        as(course.self())
                .get("/episodes/{id}/intake", next)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("history.occupation", equalTo("driver"))
                .body("painMap", nullValue())
                .body("redFlags.outcome", nullValue())
                .body("redFlags.answers.size()", equalTo(0));
        Courses.save(course.self(), next, 0, answers()).statusCode(200);
    }

    @Test
    void letsExactlyOneOfTwoIn() {
        int seen = versionOf(course.episode());

        List<Integer> outcomes = Race.between(
                () -> step(lead, course.episode(), seen, "open-relapse", relapse(newId()))
                        .extract()
                        .statusCode(),
                () -> step(lead, course.episode(), seen, "open-relapse", relapse(newId()))
                        .extract()
                        .statusCode());

        assertThat(outcomes).containsExactlyInAnyOrder(201, 412);
        as(lead).get("/patients/{p}/episodes", course.patient()).then().body("items", hasSize(2));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        step(lead, course.episode(), "open-relapse", relapse(course.episode()))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void isForMaintenanceOnly() {
        var running = active();

        step(running.lead().login(), running.episode(), "open-relapse", relapse(newId()))
                .statusCode(409);
    }
}
