package clinic.telerehab.patient.report;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class OutcomeReportResourceTest {
    private static final String RMDQ = "instruments.find { it.instrument == 'RMDQ24' }";

    private Clinic clinic;

    @BeforeEach
    void open() {
        clinic = clinic();
    }

    private static ValidatableResponse read(Clinic by, String from, String to) {
        return as(by.admin().login())
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/reports/outcomes")
                .then();
    }

    /// Discharges so many patients in a month, each with 14 at baseline and that score at discharge.
    private void discharged(int patients, String month, int score) {
        IntStream.range(0, patients).forEach(each -> discharged(month, score));
    }

    @CanIgnoreReturnValue
    private UUID discharged(String month, int score) {
        UUID episode = newId();
        UUID patient = patient(clinic);
        UUID last = newId();
        TestPostgres.execute("patient_test", """
                insert into episode (id, patient_id, clinic_id, body_region, presentation, chronicity, status, screening,
                    raised_flags, cleared_flags, intake_signed_at, opened_at, activated_at, discharge_set_waiver,
                    maintenance_pain, discharged_at, request_hash, version)
                values ('%1$s', '%2$s', '%3$s', 'LOW_BACK', 'AXIAL', 'CHRONIC', 'MAINTENANCE', 'CLEAR', '[]', '[]',
                    '%4$s-01Z', '%4$s-01Z', '%4$s-01Z', 'none', 1, '%4$s-20Z', '', 0)
                """.formatted(episode, patient, clinic.id(), month));
        score(newId(), episode, patient, "BASELINE", month + "-02Z", 14);
        score(last, episode, patient, "DISCHARGE", month + "-19Z", score);
        return last;
    }

    private void score(UUID id, UUID episode, UUID patient, String occasion, String at, int score) {
        TestPostgres.execute("patient_test", """
                insert into assessment (id, episode_id, patient_id, clinic_id, instrument, definition_version, series,
                    mode, occasion, totals, score, score_trace, status, taken_at, recorded_at, recorded_by,
                    request_hash, version)
                values ('%1$s', '%2$s', '%3$s', '%4$s', 'RMDQ24', '1.0', 'RMDQ24', 'PAPER_TOTAL', '%5$s', '{}', %7$d,
                    '[]', 'COMPLETED', '%6$s', '%6$s', 'test', '', 0)
                """.formatted(id, episode, patient, clinic.id(), occasion, at, score));
    }

    @Test
    void tellsWhatEnoughEpisodesCameTo() {
        discharged(3, "2025-02", 8);
        discharged(2, "2025-03", 13);

        read(clinic, "2025-01-01", "2025-04-01")
                .statusCode(200)
                .body("from", equalTo("2025-01-01"))
                .body("to", equalTo("2025-04-01"))
                .body("fewest", equalTo(5))
                .body(RMDQ + ".suppressed", is(false))
                .body(RMDQ + ".episodes", equalTo(5))
                .body(RMDQ + ".meanChange", equalTo(4.0f))
                .body(RMDQ + ".shareReachedMic", equalTo(0.6f));
    }

    @Test
    void leavesAQuarterOfTooFewOutOfALongerReport() {
        discharged(5, "2025-02", 8);
        discharged(4, "2025-05", 1);

        read(clinic, "2025-01-01", "2025-07-01").body(RMDQ + ".episodes", equalTo(5));
        read(clinic, "2025-04-01", "2025-07-01")
                .body(RMDQ + ".suppressed", is(true))
                .body(RMDQ + ".episodes", nullValue())
                .body(RMDQ + ".meanChange", nullValue());
    }

    @Test
    void tellsNothingOfAPartOfAQuarter() {
        discharged(5, "2025-02", 8);

        read(clinic, "2025-01-15", "2025-04-01")
                .body("from", equalTo("2025-04-01"))
                .body("instruments.suppressed", everyItem(is(true)));
    }

    @Test
    void staysAsItWasWhenTheQuarterEnded() {
        discharged(4, "2025-02", 8);
        UUID retracted = discharged("2025-02", 8);

        TestPostgres.execute("patient_test", """
                update assessment set status = 'RETRACTED', retracted_at = now(), retracted_by = 'test',
                       retract_reason = 'a mistake', version = 1 where id = '%s'
                """.formatted(retracted));

        read(clinic, "2025-01-01", "2025-04-01").body(RMDQ + ".episodes", equalTo(5));
    }

    @Test
    void tellsNothingOfAnotherClinic() {
        discharged(5, "2025-02", 8);

        read(clinic(), "2025-01-01", "2025-04-01").statusCode(200).body("instruments.suppressed", everyItem(is(true)));
        as(clinic.admin().login())
                .queryParam("clinicId", newId())
                .get("/reports/outcomes")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=x",
                "from=-9999-01-01",
                "from=2025-02-30",
                "from=2025-01-01&to=2025-01-01",
                "from=2020-01-01&to=2025-01-01"
            })
    void refusesAWindowThatIsNone(String query) {
        as(clinic.admin().login())
                .get("/reports/outcomes?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }
}
