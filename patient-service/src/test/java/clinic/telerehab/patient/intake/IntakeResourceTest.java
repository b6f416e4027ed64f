package clinic.telerehab.patient.intake;

import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.intake;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.Courses.sign;
import static clinic.telerehab.patient.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class IntakeResourceTest {
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

    @Nested
    class Drafting {
        @Test
        void isFilledInByThePatient() {
            save(self, episode, null, answers())
                    .statusCode(201)
                    .header("ETag", "\"0\"")
                    .body("status", equalTo("DRAFT"))
                    .body("redFlags.outcome", equalTo("CLEAR"))
                    .body("emergency", nullValue());

            as(lead).get("/episodes/{id}/intake", episode).then().body("painMap.back", equalTo(6));
        }

        @Test
        void isSavedOnceHoweverOftenSent() {
            save(self, episode, null, answers()).statusCode(201);

            save(self, episode, null, answers()).statusCode(200).header("ETag", "\"0\"");
        }

        @Test
        void needsTheVersionSeenOnceItExists() {
            save(self, episode, null, answers()).statusCode(201);

            save(lead, episode, null, answers("RF10")).statusCode(428);
        }

        @Test
        void letsExactlyOneOfTwoRacingDraftsIn() {
            save(self, episode, null, "{}").statusCode(201);

            List<Integer> outcomes = Race.between(
                    () -> save(self, episode, 0, answers()).extract().statusCode(),
                    () -> save(lead, episode, 0, answers("RF10")).extract().statusCode());

            assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
        }

        @Test
        void keepsContraindicationsOutOfThePatientsHands() {
            as(self).body(intake(answers()).replaceFirst("\\{", "{\"contraindicationTags\": [\"PREGNANCY\"], "))
                    .put("/episodes/{id}/intake", episode)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("intake-clinicians-part"));
        }

        @Test
        void keepsTheCliniciansTagsWhenThePatientSavesAgain() {
            as(lead).body(intake(answers()).replaceFirst("\\{", "{\"contraindicationTags\": [\"PREGNANCY\"], "))
                    .put("/episodes/{id}/intake", episode)
                    .then()
                    .statusCode(201);

            save(self, episode, 0, answers()).statusCode(200).body("contraindicationTags", contains("PREGNANCY"));
        }

        @Test
        void refusesAnAnswerToWhatIsNotAsked() {
            save(self, episode, null, "{\"RF99\": \"YES\"}")
                    .statusCode(422)
                    .body("code", equalTo("screening-question-unknown"));
        }

        @Test
        void refusesPainThatIsNoNumberFromZeroToTen() {
            as(self).body(intake(answers()).replace("\"back\": 6", "\"back\": 11"))
                    .put("/episodes/{id}/intake", episode)
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("painMap.back"));
        }
    }

    @Nested
    class Signing {
        @Test
        void needsEveryAnswer() {
            save(self, episode, null, "{\"RF10\": \"NO\"}").statusCode(201);

            sign(lead, episode, 0, false)
                    .statusCode(422)
                    .body("code", equalTo("screening-incomplete"))
                    .body("missing", hasSize(16));
        }

        @Test
        void needsCautionToBeAcknowledged() {
            save(self, episode, null, answers("RF12")).statusCode(201);

            sign(lead, episode, 0, false)
                    .statusCode(422)
                    .body("code", equalTo("caution-not-acknowledged"))
                    .body("flags", contains("RF12"));
        }

        @Test
        void notesWhoAcknowledgedWhatAsksForCaution() {
            save(self, episode, null, answers("RF12")).statusCode(201);

            sign(lead, episode, 0, true)
                    .statusCode(200)
                    .body("status", equalTo("SIGNED"))
                    .body("redFlags.ackBy", equalTo(lead.subject()))
                    .body("contraindicationTags", contains("OSTEOPOROSIS"));

            episode().body("screening.settled", equalTo(true));
        }

        @Test
        void isNotForAnAssistant() {
            var assistant = People.assistant(course.clinic());
            join(People.physiotherapist(course.clinic()), "SUPERVISOR");
            join(assistant, "MEMBER");
            save(self, episode, null, answers()).statusCode(201);

            sign(assistant.login(), episode, 0, false)
                    .statusCode(403)
                    .body("code", equalTo("team-role-not-sufficient"));
        }

        @Test
        void letsExactlyOneOfTwoRacingSignaturesIn() {
            save(self, episode, null, answers()).statusCode(201);

            List<Integer> outcomes = Race.between(
                    () -> sign(lead, episode, 0, false).extract().statusCode(),
                    () -> sign(lead, episode, 0, false).extract().statusCode());

            assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
        }

        @Test
        void isFinalEvenForTheServicesOwnPassword() throws SQLException {
            save(self, episode, null, answers()).statusCode(201);
            sign(lead, episode, 0, false).statusCode(200);
            String database = "jdbc:postgresql://localhost:" + TestPostgres.port() + "/patient_test";

            try (var connection = DriverManager.getConnection(database, TestPostgres.RUNTIME, TestPostgres.PASSWORD);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(
                                "update intake_assessment set red_flags = '{}' where episode_id = '" + episode + "'"))
                        .hasMessageContaining("never changes");
            }
        }

        @Test
        void isFinalOverHttp() {
            save(self, episode, null, answers()).statusCode(201);
            sign(lead, episode, 0, false).statusCode(200);

            save(self, episode, 1, answers("RF10")).statusCode(409).body("code", equalTo("intake-already-signed"));
        }
    }

    private void join(Practitioner who, String role) {
        People.join(course.clinic().admin().login(), course.patient(), People.newId(), who, role, null)
                .statusCode(201);
    }
}
