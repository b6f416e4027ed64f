package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.assessment.Forms.PSFS_NAMED;
import static clinic.telerehab.patient.assessment.Forms.measured;
import static clinic.telerehab.patient.assessment.Forms.recorded;
import static clinic.telerehab.patient.assessment.Forms.retract;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is asked along an episode, as it moves.
@PatientServiceTest
class CourseOfRequestsTest {
    @Test
    void asksWeeklyAtSixWeeksAndBeforeDischargeOnceCareBegins() {
        Course course = Courses.active();

        assertThat(occasions(course, "PENDING")).contains("BASELINE", "INTERIM", "DISCHARGE");
    }

    @Test
    void asksForFollowUpsAndNothingElseOnceDischarged() {
        Course course = Courses.inMaintenance(1);

        assertThat(occasions(course, "PENDING"))
                .containsExactlyInAnyOrder("FOLLOW_UP_1", "FOLLOW_UP_3", "FOLLOW_UP_6", "FOLLOW_UP_12");
        assertThat(occasions(course, "CANCELLED")).contains("INTERIM", "DISCHARGE");
    }

    @Test
    void asksForNothingOnceTheEpisodeHasEnded() {
        Course course = Courses.active();

        Courses.step(course.lead().login(), course.episode(), "close", "{\"reason\": \"DROPPED_OUT\"}")
                .statusCode(200);

        assertThat(occasions(course, "PENDING")).isEmpty();
    }

    @Test
    void takesTheDischargeSetBackWithWhatIsRetracted() {
        Course course = Courses.active();
        measureAllButTheChange(course);
        UUID mistaken = recorded(course, "GROC", "DISCHARGE", "\"answers\": {\"change\": 4}", 0);
        assertThat(dischargeSetRecordedAt(course)).doesNotContainNull();

        retract(course.lead().login(), mistaken, 0).statusCode(200);

        assertThat(dischargeSetRecordedAt(course)).containsExactly((String) null);
    }

    @Test
    void asksNothingAgainOnceTheEpisodeIsOver() {
        Course course = Courses.active();
        UUID mistaken = recorded(course, "NPRS_BACK", "BASELINE", "\"answers\": {\"pain\": 6}", 0);
        Courses.step(course.lead().login(), course.episode(), "close", "{\"reason\": \"DROPPED_OUT\"}")
                .statusCode(200);

        retract(course.lead().login(), mistaken, 0).statusCode(200);

        assertThat(occasions(course, "PENDING")).isEmpty();
    }

    @Test
    void notesTheDischargeSetOnceItIsComplete() {
        Course course = Courses.active();
        measureAllButTheChange(course);
        assertThat(dischargeSetRecordedAt(course)).containsExactly((String) null);

        measured(course, "GROC", "DISCHARGE", "\"answers\": {\"change\": 4}", 0);

        assertThat(dischargeSetRecordedAt(course)).doesNotContainNull();
        as(course.lead().login()).get("/episodes/{e}", course.episode()).then().statusCode(200);
    }

    private static void measureAllButTheChange(Course course) {
        measured(course, "NPRS_BACK", "DISCHARGE", "\"answers\": {\"pain\": 1}", 0);
        measured(course, "NPRS_LEG", "DISCHARGE", "\"answers\": {\"pain\": 0}", 0);
        measured(course, "PSFS", "DISCHARGE", "\"answers\": {\"a\": 9, \"b\": 9, \"c\": 9}, " + PSFS_NAMED, 0);
        measured(course, "RMDQ24", "DISCHARGE", "\"totals\": {\"TOTAL\": 1}", 0);
        measured(course, "EVS", "DISCHARGE", "\"answers\": {\"days\": 5, \"minutes\": 30, \"strengthDays\": 2}", 0);
    }

    private static List<String> dischargeSetRecordedAt(Course course) {
        return TestPostgres.strings(
                "patient_test",
                "select discharge_set_recorded_at from episode where id = '%s'".formatted(course.episode()));
    }

    private static List<String> occasions(Course course, String state) {
        return TestPostgres.strings(
                "patient_test",
                "select distinct occasion from assessment_request where episode_id = '%s' and state = '%s'"
                        .formatted(course.episode(), state));
    }
}
