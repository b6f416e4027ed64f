package clinic.telerehab.kit.audit;

import static clinic.telerehab.kit.fixture.TestPostgres.execute;
import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class AuditVerificationTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    AuditCheckpoints checkpoints;

    private FedCast cast;

    @BeforeEach
    void lookAtFiveRecords() {
        cast = FedCast.meet("sample");
        for (int n = 0; n < 5; n++) {
            given().auth()
                    .oauth2(cast.token("patient-self"))
                    .get("/api/sample/v1/patients/" + cast.patient() + "/notes")
                    .then()
                    .statusCode(200);
        }
        await().atMost(SOON).until(() -> unsealed() == 0 && entries() == 5 && isVouchedFor());
    }

    @Test
    void findsNothingWhereNothingHappened() {
        assertThat(verify().getString("kind")).isEqualTo("INTACT");
    }

    @Test
    void namesTheFirstAlteredRow() {
        String row = entry(2);
        tamper("update audit_entry set action = 'other' where id = '%s'".formatted(row), () -> {
            assertThat(verify().getString("kind")).isEqualTo("ALTERED");
            assertThat(verify().getString("rowId")).isEqualTo(row);
        });
    }

    @Test
    void namesTheFirstRemovedRow() {
        String row = entry(1);
        tamper("delete from audit_entry where id = '%s'".formatted(row), () -> {
            assertThat(verify().getString("kind")).isEqualTo("REMOVED");
            assertThat(verify().getString("rowId")).isEqualTo(row);
        });
    }

    @Test
    void namesARowThatWasSlippedIn() {
        UUID row = UUID.randomUUID();
        tamper("""
                insert into audit_entry (xact_id, seq, id, recorded_at, subject, role, client, action, patient_id,
                                         outcome, break_glass) overriding system value
                select xact_id, seq - 1000000, '%s', recorded_at, subject, role, client, action, patient_id, outcome,
                       break_glass from audit_entry where id = '%s'
                """.formatted(row, entry(3)), () -> {
            assertThat(verify().getString("kind")).isEqualTo("INSERTED");
            assertThat(verify().getString("rowId")).isEqualTo(row.toString());
        });
    }

    @Test
    void namesRowsThatWereSwapped() {
        String one = entry(1);
        String other = entry(2);
        tamper(
                """
                update audit_entry e set id = o.id, recorded_at = o.recorded_at, subject = o.subject
                  from audit_entry o
                 where (e.id = '%1$s' and o.id = '%2$s') or (e.id = '%2$s' and o.id = '%1$s')
                """.formatted(one, other),
                () -> assertThat(verify().getString("kind")).isIn("SWAPPED", "ALTERED"));
    }

    @Test
    void noticesATailThatWasCutOff() {
        tamper("""
                delete from audit_entry where id = any(select unnest(row_ids) from audit_seal
                                                        where number = (select max(number) from audit_seal));
                delete from audit_seal where number = (select max(number) from audit_seal)
                """, () -> assertThat(verify().getString("kind")).isEqualTo("TAIL_CUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = 'x'",
                "delete from audit_seal"
            })
    void canNotBeRewrittenWithTheServicesOwnPassword(String statement) throws Exception {
        String database = "jdbc:postgresql://localhost:" + TestPostgres.port() + "/" + DATABASE;
        try (var connection = DriverManager.getConnection(database, TestPostgres.RUNTIME, TestPostgres.PASSWORD);
                var rewriting = connection.createStatement()) {
            assertThatThrownBy(() -> rewriting.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    /// Does it, looks, and brings everything back, since the audit outlives the test.
    private static void tamper(String statement, Runnable look) {
        execute(DATABASE, """
                create table kept_entry as select * from audit_entry;
                create table kept_seal as select * from audit_seal
                """);
        execute(DATABASE, statement);
        try {
            look.run();
        } finally {
            execute(DATABASE, """
                    delete from audit_entry where recorded_at <= (select max(recorded_at) from kept_entry);
                    insert into audit_entry overriding system value select * from kept_entry;
                    delete from audit_seal;
                    insert into audit_seal select * from kept_seal;
                    drop table kept_entry;
                    drop table kept_seal
                    """);
        }
    }

    static JsonPath verify() {
        return given().auth()
                .oauth2(TestTokens.person("operator", "ops"))
                .get("/api/sample/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String entry(int index) {
        return strings(
                        DATABASE,
                        "select id from audit_entry where patient_id = '%s' order by xact_id, seq"
                                .formatted(cast.patient()))
                .get(index);
    }

    private int entries() {
        return strings(DATABASE, "select id from audit_entry where patient_id = '%s'".formatted(cast.patient()))
                .size();
    }

    private boolean isVouchedFor() {
        String newest =
                strings(DATABASE, "select max(number)::text from audit_seal").getFirst();
        return newest.equals(checkpoints.newest().await().atMost(SOON).toString());
    }

    private static int unsealed() {
        return strings(DATABASE, """
                        select id from audit_entry except select unnest(row_ids) from audit_seal
                        """).size();
    }
}
