package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.operator;
import static clinic.telerehab.patient.dataprotection.DataRequests.DATABASE;
import static clinic.telerehab.patient.dataprotection.DataRequests.approve;
import static clinic.telerehab.patient.dataprotection.DataRequests.archive;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class ErasureTest {
    private FullRecord record;
    private UUID request;

    @BeforeEach
    void ask() {
        record = FullRecord.make();
        request = asked(record.course().self(), record.patient(), "ERASURE");
    }

    private void erase() {
        archive(record.admin(), record.patient());
        approve(record.admin(), request, 0).statusCode(200);
        awaitState(record.admin(), record.patient(), request, "COMPLETED");
    }

    /// In how many rows of which tables a text stands, whatever the column.
    private static List<String> tablesWith(String text) {
        List<String> tables = TestPostgres.strings(DATABASE, """
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE'
                """);
        String everywhere = tables.stream()
                .map(table -> "select '%1$s' from %1$s t where strpos(t::text, '%2$s') > 0".formatted(table, text))
                .collect(Collectors.joining(" union "));
        return TestPostgres.strings(DATABASE, everywhere);
    }

    private static String one(String query, Object... values) {
        return TestPostgres.strings(DATABASE, query.formatted(values)).getFirst();
    }

    @Test
    void leavesNoTraceOfWhatWasWritten() {
        assertThat(tablesWith(record.mark()))
                .contains(
                        "patient",
                        "access_grant",
                        "assessment",
                        "consent_decision",
                        "episode",
                        "episode_transition",
                        "feed_parked",
                        "goal",
                        "intake_assessment");

        erase();

        assertThat(tablesWith(record.mark())).isEmpty();
        assertThat(tablesWith(record.phone())).isEmpty();
        assertThat(one("select coalesce(reason, 'none') from data_request where id = '%s'", request))
                .isEqualTo("none");
    }

    @Test
    void unlinksTheLoginEverywhereButInTheAudit() {
        String login = record.course().self().subject();

        erase();

        assertThat(tablesWith(login)).allMatch(table -> table.startsWith("audit_entry"));
        as(record.course().self()).get("/me").then().statusCode(200).body("patientId", nullValue());
    }

    @Test
    void keepsTheFiguresOfNobody() {
        String scores = "select string_agg(score::text, ',' order by id) from assessment where patient_id = '%s'";
        String before = one(scores, record.patient());

        erase();

        assertThat(one(scores, record.patient())).isEqualTo(before);
        assertThat(one("select given_name from patient where id = '%s'", record.patient()))
                .isEqualTo("erased");
        assertThat(one("select birth_date from patient where id = '%s'", record.patient()))
                .isEqualTo("1900-01-01");
    }

    @Test
    void leavesTheAuditIntact() {
        erase();

        as(operator()).get("/audit/verification").then().statusCode(200).body("kind", equalTo("INTACT"));
        as(record.admin())
                .get("/audit?patientId={p}", record.patient())
                .then()
                .statusCode(200)
                .body("items.findAll { it.action == 'data-request.run' }.size()", equalTo(3));
    }

    @Test
    void tellsTheOtherServicesHowTheRecordStandsThen() {
        erase();

        assertThat(TestPostgres.strings(DATABASE, """
                        select data::json ->> 'status' from feed_event where subject = '%s'
                        """.formatted(record.patient())))
                .containsExactly("ANONYMISED");
        assertThat(TestPostgres.strings(DATABASE, """
                        select data::json ->> 'state' from feed_event where subject = '%s'
                        """.formatted(record.membership())))
                .containsExactly("ENDED");
        assertThat(one(
                        "select count(*) from feed_event where subject = '%s'",
                        record.course().episode()))
                .isEqualTo("0");
    }

    @Test
    void endsTheAccessOfTheCareTeam() {
        erase();

        as(record.course().lead().login())
                .get("/patients/{p}", record.patient())
                .then()
                .statusCode(403)
                .body("code", equalTo("care-relationship-required"));
        as(record.colleague().login())
                .get("/patients/{p}", record.patient())
                .then()
                .statusCode(403);
        as(record.admin())
                .get("/patients/{p}", record.patient())
                .then()
                .statusCode(200)
                .body("status", equalTo("ANONYMISED"));
    }

    @Test
    void isDoneAgainWithoutHarm() {
        UUID again = asked(record.course().self(), record.patient(), "ERASURE");
        erase();

        approve(record.admin(), again, 0).statusCode(200);

        awaitState(record.admin(), record.patient(), again, "COMPLETED");
    }

    @Test
    void isFinal() {
        erase();

        assertThatThrownBy(() -> TestPostgres.execute(
                        DATABASE, "update patient set given_name = 'Ada' where id = '%s'".formatted(record.patient())))
                .rootCause()
                .hasMessageContaining("patient_anonymised_is_final");
        People.patch(record.admin(), "/patients/" + record.patient(), versionOf(record.patient()), """
                        {"givenName": "Ada"}
                        """)
                .statusCode(409)
                .body("code", equalTo("record-erased"));
    }

    private static int versionOf(UUID patient) {
        return Integer.parseInt(one("select version from patient where id = '%s'", patient));
    }

    @Test
    void isNotForTheServicesOwnLoginToDoBitByBit() {
        erase();

        assertThatThrownBy(() -> asTheService("update intake_assessment set self_report = '{}' where episode_id = '%s'"
                        .formatted(record.course().episode())))
                .rootCause()
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> asTheService(
                        "update assessment set version = 9 where status = 'RETRACTED' and patient_id = '%s'"
                                .formatted(record.patient())))
                .rootCause()
                .hasMessageContaining("one retraction only");
        assertThatThrownBy(() -> asTheService("update consent_decision set evidence_ref = null"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void asTheService(String sql) {
        TestPostgres.execute(DATABASE, "set role %s; %s".formatted(TestPostgres.RUNTIME, sql));
    }

    @Test
    void waitsUntilTheRecordIsReleased() {
        UUID hold = asked(record.admin(), record.patient(), "EXPORT");
        archive(record.admin(), record.patient());
        approveAndHold(hold);

        awaitOtherWork();
        assertThat(one("select state from data_request where id = '%s'", request))
                .isEqualTo("APPROVED");
        assertThat(tablesWith(record.mark())).contains("patient");

        DataRequests.decide(record.admin(), hold, "release", 1).statusCode(200);
        awaitState(record.admin(), record.patient(), request, "COMPLETED");
        assertThat(tablesWith(record.mark())).isEmpty();
    }

    /// Both in one moment as far as the job can see: it takes nothing while the patient's row is locked.
    private void approveAndHold(UUID hold) {
        TestPostgres.execute(DATABASE, """
                begin;
                update data_request set due_at = now(), state = 'APPROVED', decided_at = now(), decided_by = 'x',
                       version = version + 1
                 where id = '%1$s';
                update data_request set legal_hold = true, hold_reason = 'Court', hold_changed_by = 'x',
                       hold_changed_at = now(), version = version + 1
                 where id = '%2$s';
                commit
                """.formatted(request, hold));
    }

    /// The job has looked at least twice when it has done an export asked for now, and then another.
    private void awaitOtherWork() {
        for (int i = 0; i < 2; i++) {
            UUID other = asked(record.admin(), record.patient(), "EXPORT");
            approve(record.admin(), other, 0).statusCode(200);
            awaitState(record.admin(), record.patient(), other, "COMPLETED");
        }
    }
}
