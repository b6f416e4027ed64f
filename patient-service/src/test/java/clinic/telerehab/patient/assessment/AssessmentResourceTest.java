package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.assessment.Forms.form;
import static clinic.telerehab.patient.assessment.Forms.measured;
import static clinic.telerehab.patient.assessment.Forms.now;
import static clinic.telerehab.patient.assessment.Forms.pain;
import static clinic.telerehab.patient.assessment.Forms.record;
import static clinic.telerehab.patient.assessment.Forms.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class AssessmentResourceTest {
    private static final String ODI = """
            "answers": {"1": 2, "2": 1, "3": 3, "4": 0, "5": 2, "6": 1, "7": [0, 1], "9": 2, "10": 1}
            """;

    private Course course;
    private Login lead;

    @BeforeEach
    void open() {
        course = Courses.opened();
        lead = course.lead().login();
    }

    @Test
    void scoresWhatAPatientFillsInAndSaysWhatItMeans() {
        record(course.self(), course.episode(), newId(), pain("SELF", "BASELINE", 6))
                .statusCode(201)
                .body("score", equalTo(6))
                .body("band", equalTo("MODERATE"))
                .body("status", equalTo("COMPLETED"))
                .body("variant", equalTo("AVERAGE_24H"))
                .body("plain[0]", equalTo("Ihre Rückenschmerzen sind mäßig."))
                .body("scoreTrace", nullValue())
                .body("recordedBy", nullValue());
    }

    @Test
    void showsTheCareTeamHowTheScoreCameAbout() {
        var id = recorded(course, "ODI", "BASELINE", ODI, 0);

        as(lead).get("/assessments/{id}", id)
                .then()
                .statusCode(200)
                .body("score", equalTo(28.9f))
                .body("definitionVersion", equalTo("2.1a"))
                .body("answers.7", contains(0, 1))
                .body("scoreTrace.TOTAL.working", equalTo("100 * 13 / 45"))
                .body("scoreTrace.TOTAL.missing", contains("8"))
                .body("flags", contains("PRORATED"))
                .body("plain", nullValue());
    }

    @Test
    void interpretsAFollowUpAgainstTheBaseline() {
        measured(course, "RMDQ24", "BASELINE", "\"totals\": {\"TOTAL\": 14}", 30);

        var id = recorded(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 8}", 0);

        as(course.self())
                .get("/assessments/{id}", id)
                .then()
                .body("interpretation.baseline", equalTo(14))
                .body("interpretation.delta", equalTo(6))
                .body("interpretation.deltaPercent", equalTo(42.9f))
                .body("interpretation.direction", equalTo("IMPROVED"))
                .body("interpretation.micReached", equalTo(true))
                .body("interpretation.recovered", equalTo(false))
                .body("plain", hasItem("Es geht Ihnen deutlich besser als zu Beginn."));
    }

    @Test
    void comparesNothingWithABaselineThatWasRetracted() {
        var baseline = recorded(course, "RMDQ24", "BASELINE", "\"totals\": {\"TOTAL\": 14}", 30);
        var later = recorded(course, "RMDQ24", "INTERIM", "\"totals\": {\"TOTAL\": 8}", 0);
        Forms.retract(lead, baseline, 0).statusCode(200).body("status", equalTo("RETRACTED"));

        as(lead).get("/assessments/{id}", later)
                .then()
                .body("interpretation.baseline", nullValue())
                .body("interpretation.direction", nullValue());
    }

    @Test
    void keepsAFormThatIsTooIncompleteForAScore() {
        record(lead, course.episode(), newId(), form("PHQ2", "CLINICIAN", "BASELINE", "\"answers\": {\"1\": 3}", now()))
                .statusCode(201)
                .body("status", equalTo("INVALID"))
                .body("scoreStatus", equalTo("INVALID"))
                .body("score", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ODI", "SBST9", "TSK17", "TSK11", "FABQ", "EARS6", "RMDQ24", "PHQ2", "GAD2"})
    void refusesToAskAPatientWhatHasNoText(String instrument) {
        record(
                        course.self(),
                        course.episode(),
                        newId(),
                        form(instrument, "SELF", "BASELINE", "\"answers\": {\"1\": 1}", now()))
                .statusCode(409)
                .body("code", equalTo("text-pack-missing"));
    }

    @Test
    void hidesAnswersAboutTheMindFromThePatientsApp() {
        var id = recorded(course, "PHQ2", "BASELINE", "\"answers\": {\"1\": 2, \"2\": 2}", 0);

        as(course.self())
                .get("/assessments/{id}", id)
                .then()
                .statusCode(200)
                .body("score", equalTo(4))
                .body("answers", not(hasKey("1")))
                .body("plain", hasSize(2));
        as(course.clinic().admin().login()).get("/assessments/{id}", id).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE      | CLINICIAN   | ADHOC | "answers": {"pain": 1}                       | 422 | instrument-unknown
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 11}                      | 422 | answers-not-valid
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": [1, 2]}                  | 422 | answers-not-valid
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"leg": 1}                        | 422 | answers-not-valid
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 1.5}                     | 400 | malformed-request
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": "1"}                     | 400 | malformed-request
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": []}                      | 400 | malformed-request
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 99999999999}             | 400 | malformed-request
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": null}                    | 422 | validation-failed
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {}                                | 422 | validation-failed
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 1}, "variant": "THEN"    | 422 | variant-unknown
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 1}, "namedItems": {"a": "x"} | 422 | named-items-not-valid
            NPRS_BACK | CLINICIAN   | ADHOC | "answers": {"pain": 1}, "definitionVersion": "9.9" | 422 | instrument-unknown
            NPRS_BACK | CLINICIAN   | LATER | "answers": {"pain": 1}                       | 422 | validation-failed
            NPRS_BACK | CLINICIAN   | FOLLOW_UP_0 | "answers": {"pain": 1}                 | 422 | validation-failed
            NPRS_BACK | CLINICIAN   | ADHOC | "totals": {"TOTAL": 1}                       | 422 | answers-or-totals
            NPRS_BACK | PAPER_TOTAL | ADHOC | "answers": {"pain": 1}                       | 422 | answers-or-totals
            NPRS_BACK | PAPER_TOTAL | ADHOC | "totals": {"TOTAL": 11}                      | 422 | total-not-valid
            NPRS_BACK | PAPER_TOTAL | ADHOC | "totals": {"TOTAL": 1.5}                     | 422 | total-not-valid
            NPRS_BACK | PAPER_TOTAL | ADHOC | "totals": {"PSYCH": 1}                       | 422 | total-not-valid
            NPRS_BACK | SELF        | ADHOC | "answers": {"pain": 1}                       | 422 | assessment-mode-not-yours
            PSFS      | CLINICIAN   | ADHOC | "answers": {"a": 1}                          | 422 | named-items-not-valid
            """)
    void refusesWhatIsNotFilledInAsItShould(
            String instrument, String mode, String occasion, String content, int status, String code) {
        record(lead, course.episode(), newId(), form(instrument, mode, occasion, content, now()))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void refusesAPatientWhoClaimsToBeAClinician() {
        record(course.self(), course.episode(), newId(), pain("CLINICIAN", "ADHOC", 3))
                .statusCode(422)
                .body("code", equalTo("assessment-mode-not-yours"));
    }

    @Test
    void refusesWhatIsYetToCome() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

        record(
                        lead,
                        course.episode(),
                        newId(),
                        form("NPRS_LEG", "CLINICIAN", "ADHOC", "\"answers\": {\"pain\": 1}", tomorrow))
                .statusCode(422)
                .body("code", equalTo("assessment-in-future"));
    }

    @Test
    void refusesAnEpisodeThatHasEnded() {
        Courses.closeAll(course.patient());

        record(lead, course.episode(), newId(), pain("CLINICIAN", "ADHOC", 3))
                .statusCode(409)
                .body("code", equalTo("episode-state-conflict"));
    }

    @Test
    void acceptsARepeatedRequestEvenAfterTheEpisodeHasEnded() {
        var id = newId();
        String form = pain("CLINICIAN", "ADHOC", 3);
        record(lead, course.episode(), id, form).statusCode(201);
        Courses.closeAll(course.patient());

        record(lead, course.episode(), id, form).statusCode(200).body("score", equalTo(3));
    }

    @Test
    void recordsOnceWhatIsSentTwiceAtOnce() {
        var id = newId();
        String form = pain("CLINICIAN", "ADHOC", 3);

        List<Integer> answers = Race.between(
                () -> record(lead, course.episode(), id, form).extract().statusCode(),
                () -> record(lead, course.episode(), id, form).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        var id = newId();
        record(lead, course.episode(), id, pain("CLINICIAN", "ADHOC", 3)).statusCode(201);

        record(lead, course.episode(), id, pain("CLINICIAN", "ADHOC", 4))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void listsNewestFirstInPagesAndByInstrument() {
        var first = recorded(course, "NPRS_BACK", "BASELINE", "\"answers\": {\"pain\": 6}", 3);
        var second = recorded(course, "NPRS_LEG", "BASELINE", "\"answers\": {\"pain\": 2}", 2);
        var third = recorded(course, "NPRS_BACK", "INTERIM", "\"answers\": {\"pain\": 5}", 1);

        String next = as(lead).get("/episodes/{e}/assessments?limit=2", course.episode())
                .then()
                .statusCode(200)
                .body("items.id", contains(third.toString(), second.toString()))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        as(lead).get("/episodes/{e}/assessments?limit=2&cursor={c}", course.episode(), next)
                .then()
                .body("items.id", contains(first.toString()))
                .body("nextCursor", nullValue());
        as(lead).get("/episodes/{e}/assessments?instrument=NPRS_LEG", course.episode())
                .then()
                .body("items.id", contains(second.toString()));
    }
}
