package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.assessment.Forms.measured;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class OutcomeAlertTest {
    private Course course;

    @BeforeEach
    void open() {
        course = Courses.opened();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHQ2  | "answers": {"1": 1, "2": 2}                                  | A-MOOD      | HIGH
            GAD2  | "totals": {"TOTAL": 3}                                       | A-MOOD      | HIGH
            TSK17 | "totals": {"TOTAL": 38}                                      | A-FEAR-HIGH | MEDIUM
            TSK11 | "totals": {"TOTAL": 24}                                      | A-FEAR-HIGH | MEDIUM
            FABQ  | "totals": {"PA": 16}                                         | A-FEAR-HIGH | MEDIUM
            SBST9 | "totals": {"TOTAL": 6, "PSYCH": 4}                           | A-FEAR-HIGH | MEDIUM
            """)
    void isRaisedByTheResult(String instrument, String content, String type, String severity) {
        measured(course, instrument, "BASELINE", content, 0);

        assertThat(alerts())
                .singleElement()
                .asString()
                .contains("\"type\":\"" + type + "\"", "\"severity\":\"" + severity + "\"", "\"" + instrument + "\":")
                .doesNotContain("answers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHQ2  | "answers": {"1": 1, "2": 1}
            PHQ2  | "answers": {"1": 3}
            GAD2  | "totals": {"TOTAL": 2}
            TSK17 | "totals": {"TOTAL": 37}
            TSK11 | "totals": {"TOTAL": 23}
            FABQ  | "totals": {"PA": 15, "W": 42}
            SBST9 | "totals": {"TOTAL": 6, "PSYCH": 3}
            ODI   | "totals": {"TOTAL": 80.5}
            """)
    void isNotRaisedBelow(String instrument, String content) {
        measured(course, instrument, "BASELINE", content, 0);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void tellsOfAResultThatIsWorseByTheMinimalImportantChange_A_PROM_WORSE() {
        measured(course, "PSFS", "BASELINE", "\"answers\": {\"a\": 6, \"b\": 6, \"c\": 5}, " + Forms.PSFS_NAMED, 9);

        measured(course, "PSFS", "INTERIM", "\"answers\": {\"a\": 2, \"b\": 4, \"c\": 3}", 0);

        assertThat(alerts())
                .singleElement()
                .asString()
                .contains("A-PROM-WORSE", "MEDIUM", "\"PSFS\":3.00", "\"baseline\":5.67");
    }

    @Test
    void doesNotTellOfAChangeBelowIt_A_PROM_WORSE() {
        measured(course, "ODI", "BASELINE", "\"totals\": {\"TOTAL\": 30.0}", 9);

        measured(course, "ODI", "INTERIM", "\"totals\": {\"TOTAL\": 39.9}", 0);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void isRaisedOnceForARequestSentTwice() {
        var id = newId();
        String form = Forms.form("PHQ2", "CLINICIAN", "ADHOC", "\"answers\": {\"1\": 3, \"2\": 3}", Forms.now());
        Forms.record(course.lead().login(), course.episode(), id, form).statusCode(201);

        Forms.record(course.lead().login(), course.episode(), id, form).statusCode(200);

        assertThat(alerts()).hasSize(1);
    }

    private List<String> alerts() {
        return TestPostgres.strings(
                "patient_test",
                "select data from feed_event where type = 'alert' and subject = '%s'".formatted(course.patient()));
    }
}
