package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.Courses.active;
import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.makeReady;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.Courses.versionOf;
import static clinic.telerehab.patient.People.consent;
import static clinic.telerehab.patient.People.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class EpisodeCommandResourceTest {
    private static final String ABANDONED = "{\"reason\": \"DROPPED_OUT\"}";

    @Nested
    class Activating {
        private Course course;
        private Login lead;

        @BeforeEach
        void open() {
            course = opened();
            lead = course.lead().login();
        }

        @Test
        void startsCareThatIsReady() {
            makeReady(course);

            step(lead, course.episode(), "activate", null).statusCode(200).body("status", equalTo("ACTIVE"));

            assertThat(EpisodeFeed.about(course.episode()).getLast()).contains("\"status\":\"ACTIVE\"");
        }

        @Test
        void namesAllThatIsMissing() {
            step(lead, course.episode(), "activate", null)
                    .statusCode(422)
                    .body("code", equalTo("episode-not-ready"))
                    .body("missing", contains("SIGNED_INTAKE", "SETTLED_SCREENING", "TELEREHAB_CONSENT"));
        }

        @Test
        void refusesAfterConsentWasWithdrawn() {
            makeReady(course);
            consent(course.self(), course.patient(), newId(), "TELEREHAB", "WITHDRAWN")
                    .statusCode(201);

            step(lead, course.episode(), "activate", null)
                    .statusCode(422)
                    .body("missing", contains("TELEREHAB_CONSENT"));
        }

        @Test
        void refusesWithoutALead() {
            makeReady(course);
            TestPostgres.execute(
                    "patient_test",
                    "update care_team_membership set role = 'MEMBER' where patient_id = '%s'"
                            .formatted(course.patient()));

            step(lead, course.episode(), "activate", null).statusCode(422).body("missing", contains("LEAD"));
        }

        @Test
        void needsTheVersionSeen() {
            step(lead, course.episode(), null, "activate", null).statusCode(428);
        }

        @Test
        void refusesAVersionThatIsOld() {
            makeReady(course);

            step(lead, course.episode(), 0, "activate", null).statusCode(412);
        }

        @Test
        void letsExactlyOneOfTwoIn() {
            makeReady(course);
            int seen = versionOf(course.episode());

            List<Integer> outcomes = Race.between(
                    () -> step(lead, course.episode(), seen, "activate", null)
                            .extract()
                            .statusCode(),
                    () -> step(lead, course.episode(), seen, "activate", null)
                            .extract()
                            .statusCode());

            assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
        }

        @ParameterizedTest
        @ValueSource(strings = {"resume", "activate"})
        void refusesToStartTwice(String verb) {
            makeReady(course);
            step(lead, course.episode(), "activate", null).statusCode(200);

            step(lead, course.episode(), verb, null)
                    .statusCode(409)
                    .body("code", equalTo("episode-state-conflict"))
                    .body("episodeStatus", equalTo("ACTIVE"));
        }
    }

    @Nested
    class Holding {
        private Course course;
        private Login lead;

        @BeforeEach
        void start() {
            course = active();
            lead = course.lead().login();
        }

        private String until(Duration ahead) {
            return """
                    {"reason": "influenza", "reviewAt": "%s"}
                    """.formatted(Instant.now().plus(ahead));
        }

        @Test
        void restsUntilAReview() {
            step(lead, course.episode(), "hold", until(Duration.ofDays(14).minusMinutes(1)))
                    .statusCode(200)
                    .body("status", equalTo("ON_HOLD"));

            step(lead, course.episode(), "resume", null)
                    .statusCode(200)
                    .body("status", equalTo("ACTIVE"))
                    .body("reviewAt", nullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"P14DT1M", "-PT1M"})
        void refusesAReviewThatIsNotWithinFourteenDays(String ahead) {
            step(lead, course.episode(), "hold", until(Duration.parse(ahead)))
                    .statusCode(422)
                    .body("code", equalTo("hold-needs-review"));
        }

        @Test
        void refusesAHoldWithoutAReview_INV_HOLD() {
            step(lead, course.episode(), "hold", "{\"reason\": \"influenza\"}").statusCode(422);
        }

        @Test
        void letsExactlyOneOfTwoIn() {
            int seen = versionOf(course.episode());

            List<Integer> outcomes = Race.between(
                    () -> step(lead, course.episode(), seen, "hold", until(Duration.ofDays(3)))
                            .extract()
                            .statusCode(),
                    () -> step(lead, course.episode(), seen, "close", "{\"reason\": \"MOVED\"}")
                            .extract()
                            .statusCode());

            assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Nested
    class Closing {
        @ParameterizedTest
        @EnumSource(CloseReason.class)
        void takesEveryReason(CloseReason reason) {
            var course = active();

            step(course.lead().login(), course.episode(), "close", "{\"reason\": \"%s\"}".formatted(reason))
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"))
                    .body("outcomeCode", equalTo(reason.name()));
        }

        @Test
        void makesRoomForAnotherEpisode() {
            var course = active();
            step(course.lead().login(), course.episode(), "close", "{\"reason\": \"MOVED\"}")
                    .statusCode(200);

            Courses.open(course.lead().login(), course.patient(), newId(), "LOW_BACK")
                    .statusCode(201);
        }

        @Test
        void endsAnIntakeThatWasAbandoned() {
            var course = opened();

            step(course.lead().login(), course.episode(), "close", ABANDONED)
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"))
                    .body("outcomeCode", equalTo("DROPPED_OUT"));
            Courses.open(course.lead().login(), course.patient(), newId(), "LOW_BACK")
                    .statusCode(201);
        }

        @Test
        void endsAnEpisodeThatWasBlocked() {
            var course = opened();
            save(course.self(), course.episode(), null, answers("RF06")).statusCode(201);

            step(course.lead().login(), course.episode(), "close", ABANDONED)
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"));
        }

        @Test
        void endsAHoldWithTheEpisode() {
            var course = active();
            step(course.lead().login(), course.episode(), "hold", EpisodeCommandCalls.hold())
                    .statusCode(200);

            step(course.lead().login(), course.episode(), "close", ABANDONED)
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"))
                    .body("reviewAt", nullValue());
        }

        @Test
        void refusesWhatHasEnded() {
            var course = active();
            step(course.lead().login(), course.episode(), "close", ABANDONED).statusCode(200);

            step(course.lead().login(), course.episode(), "close", ABANDONED)
                    .statusCode(409)
                    .body("code", equalTo("episode-state-conflict"));
        }

        @Test
        void isDoneByExactlyOneOfTwoAtOnce() {
            var course = opened();
            int seen = Courses.versionOf(course.episode());

            List<Integer> outcomes = Race.between(
                    () -> step(course.lead().login(), course.episode(), seen, "close", ABANDONED)
                            .extract()
                            .statusCode(),
                    () -> step(course.lead().login(), course.episode(), seen, "close", ABANDONED)
                            .extract()
                            .statusCode());

            assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void keepsEveryStepForEver() {
        var course = active();
        String rows = "select count(*) from episode_transition where episode_id = '%s'".formatted(course.episode());

        assertThat(TestPostgres.strings("patient_test", rows)).containsExactly("2");
        assertThat(TestPostgres.strings("patient_test", """
                select privilege_type from information_schema.role_table_grants
                 where table_name = 'episode_transition' and grantee = 'app_runtime' order by 1
                """)).containsExactly("INSERT", "SELECT");
    }
}
