package clinic.telerehab.program.report;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class AdherenceReportResourceTest {
    private static final String TREATMENT = "kinds.find { it.kind == 'TREATMENT' }";

    private FedCast cast;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
    }

    @Test
    void tellsHowEnoughPatientsWereDoing() {
        followed(3, "2025-02", "DONE", "DONE", "DONE", "DONE", "DONE");
        followed(2, "2025-03", "DONE", "PARTIAL", "MISSED", "MISSED", "EXCUSED");

        read("2025-01-01", "2025-04-01")
                .statusCode(200)
                .body("from", equalTo("2025-01-01"))
                .body("to", equalTo("2025-04-01"))
                .body("fewest", equalTo(5))
                .body(TREATMENT + ".suppressed", is(false))
                .body(TREATMENT + ".patientQuarters", equalTo(5))
                .body(TREATMENT + ".meanSessionPercent", equalTo(70.0f))
                .body(TREATMENT + ".shareGreen", equalTo(0.6f))
                .body("kinds.find { it.kind == 'MAINTENANCE' }.suppressed", is(true));
    }

    @Test
    void leavesAQuarterOfTooFewOutOfALongerReport() {
        followed(5, "2025-02", "DONE");
        followed(4, "2025-05", "MISSED");

        read("2025-01-01", "2025-07-01").body(TREATMENT + ".patientQuarters", equalTo(5));
        read("2025-04-01", "2025-07-01")
                .body(TREATMENT + ".suppressed", is(true))
                .body(TREATMENT + ".patientQuarters", nullValue())
                .body(TREATMENT + ".meanSessionPercent", nullValue());
    }

    @Test
    void tellsNothingOfAPartOfAQuarter() {
        followed(5, "2025-02", "DONE");

        read("2025-01-15", "2025-04-01")
                .body("from", equalTo("2025-04-01"))
                .body("kinds.suppressed", everyItem(is(true)));
    }

    @Test
    void tellsNothingOfAnotherClinic() {
        followed(5, "2025-02", "DONE");

        by(FedCast.meet("program").token("admin"))
                .get("/reports/adherence?from=2025-01-01&to=2025-04-01")
                .then()
                .statusCode(200)
                .body("kinds.suppressed", everyItem(is(true)));
        by(cast.token("admin"))
                .get("/reports/adherence?clinicId=" + newId())
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
                "from=2020-01-01&to=2025-01-01",
                "clinicId=x"
            })
    void refusesAWindowThatIsNone(String query) {
        by(cast.token("admin")).get("/reports/adherence?" + query).then().statusCode(400);
    }

    private ValidatableResponse read(String from, String to) {
        return by(cast.token("admin"))
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/reports/adherence")
                .then();
    }

    /// So many patients who each had these planned sessions in a month.
    private void followed(int patients, String month, String... statuses) {
        IntStream.range(0, patients).forEach(each -> followed(month, statuses));
    }

    private void followed(String month, String... statuses) {
        UUID program = newId();
        UUID patient = newId();
        TestPostgres.execute("program_test", """
                insert into program (id, patient_id, clinic_id, kind, title, status, start_date, revision, created_at,
                    created_by, activated_at, activated_by, request_hash, version, weekly_target, auto_progress, ended_at)
                values ('%1$s', '%2$s', '%3$s', 'TREATMENT', 'Example', 'COMPLETED', '%4$s-01', 1, '%4$s-01Z', 'test',
                    '%4$s-01Z', 'test', '', 0, 1, '{"enabled": false}', now())
                """.formatted(program, patient, cast.clinic(), month));
        for (int day = 0; day < statuses.length; day++) {
            TestPostgres.execute(
                    "program_test", """
                    insert into planned_session (id, program_id, patient_id, local_date, revision, item_ids, status,
                        closed_at, version)
                    values ('%s', '%s', '%s', '%s-%02d', 1, '[]', '%s', now(), 0)
                    """.formatted(newId(), program, patient, month, day + 2, statuses[day]));
        }
    }
}
