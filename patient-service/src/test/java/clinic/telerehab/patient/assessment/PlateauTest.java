package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.assessment.Forms.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class PlateauTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate SINCE = LocalDate.now().minusDays(42);

    private Course course;

    @BeforeEach
    void begin() {
        course = Courses.active();
        measured(course, "RMDQ24", "BASELINE", "\"totals\": {\"TOTAL\": 14}", 50);
    }

    @Test
    void saysWhenFaithfulWeeksDoNotShow_A_PLATEAU() {
        measured(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 13}", 0);

        tell("PLATEAU_SUSPECTED", SINCE);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(plateaus())
                        .singleElement()
                        .asString()
                        .contains(
                                "\"severity\":\"MEDIUM\"", "\"sessionPercent\":91.7", course.episode() + ":" + SINCE));
    }

    @Test
    void saysItOnceHoweverOftenItIsTold_A_PLATEAU() {
        measured(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 13}", 0);
        tell("PLATEAU_SUSPECTED", SINCE);

        tell("PLATEAU_SUSPECTED", SINCE);

        awaitTold();
        assertThat(plateaus()).hasSize(1);
    }

    /// An outcome may come weeks after it could first be suspected.
    @Test
    void looksAgainWhenItIsToldAgain_A_PLATEAU() {
        tell("PLATEAU_SUSPECTED", SINCE);
        awaitTold();
        assertThat(plateaus()).isEmpty();
        measured(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 14}", 0);

        tell("PLATEAU_SUSPECTED", SINCE);

        awaitTold();
        assertThat(plateaus()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} after {1} days")
    @CsvSource(delimiter = '|', textBlock = """
            RMDQ24    | "totals": {"TOTAL": 8}  | 0
            RMDQ24    | "totals": {"TOTAL": 14} | 45
            TSK17     | "totals": {"TOTAL": 40} | 0
            """)
    void saysNothingOfWhoGetsBetterOrWasNotMeasured_A_PLATEAU(String instrument, String content, int daysAgo) {
        measured(course, instrument, "INTERIM", content, daysAgo);

        tell("PLATEAU_SUSPECTED", SINCE);

        awaitTold();
        assertThat(plateaus()).isEmpty();
    }

    @Test
    void takesOneOutcomeThatIsBetterForEnough_A_PLATEAU() {
        measured(course, "ODI", "BASELINE", "\"totals\": {\"TOTAL\": 40.0}", 49);
        measured(course, "ODI", "INTERIM", "\"totals\": {\"TOTAL\": 20.0}", 0);
        measured(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 14}", 0);

        tell("PLATEAU_SUSPECTED", SINCE);

        awaitTold();
        assertThat(plateaus()).isEmpty();
    }

    @Test
    void leavesOtherSignalsToWhoTellsThem() {
        measured(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 14}", 0);

        tell("FLARE", SINCE);

        awaitTold();
        assertThat(plateaus()).isEmpty();
    }

    private void tell(String kind, LocalDate since) {
        assertThat(TestPeer.tell("program", "episode-signal", "SIGNAL", course.patient(), """
                        {"episodeId": "%s", "patientId": "%s", "kind": "%s", "since": "%s",
                         "evidence": {"weeks": 6, "sessionPercent": 91.7, "dosePercent": 93.2}}
                        """.formatted(
                                course.episode(), course.patient(), kind, since)))
                .isNotBlank();
    }

    /// What was told before is taken in once a summary told behind it is.
    private void awaitTold() {
        UUID marker = UUID.randomUUID();
        assertThat(TestPeer.tell("program", "program-summary", "STATE", marker, """
                        {"patientId": "%s", "band": "GREEN"}
                        """.formatted(marker)))
                .isNotBlank();
        await().atMost(SOON)
                .until(() -> !TestPostgres.strings(
                                "patient_test",
                                "select band from program_summary where patient_id = '%s'".formatted(marker))
                        .isEmpty());
    }

    private List<String> plateaus() {
        return TestPostgres.strings(
                "patient_test",
                "select data from feed_event where type = 'alert' and subject = '%s' and data like '%%A-PLATEAU%%'"
                        .formatted(course.patient()));
    }
}
