package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.Statements;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked most finds its rows by an index: nothing of it reads a table as a whole, which nobody would notice
/// before there are many patients. `./clinic plans` shows the same at any size.
@ProgramServiceTest
class HotStatementsTest {
    private static final String DATABASE = "program_test";
    private static final String OTHERS = "select id from program where title = 'One of many'";
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (session_log|planned_session|symptom_reading"
                    + "|adherence_snapshot|program|program_revision|patient_link|plan_calendar)\\b");

    private FedCast cast;
    private Running program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        TestPostgres.execute(DATABASE, """
                create temp table other as
                select gen_random_uuid() as patient, gen_random_uuid() as program from generate_series(1, 1500);
                insert into patient_link (patient_id, clinic_id, subject, status, timezone, locale)
                select patient, gen_random_uuid(), patient, 'ACTIVE', 'Europe/Berlin', 'en' from other;
                insert into program (id, patient_id, clinic_id, kind, title, status, start_date, revision, weekly_target,
                                     auto_progress, created_at, created_by, activated_at, activated_by, request_hash,
                                     version)
                select program, patient, patient, 'TREATMENT', 'One of many', 'ACTIVE', '2026-01-01', 1, 3, '{"enabled": false}',
                       now(), 'x', now(), 'x', 'x', 1 from other;
                insert into program_revision (id, program_id, patient_id, number, effective_from, origin, author, items,
                                              validation, created_at, request_hash)
                select gen_random_uuid(), program, patient, 1, '2026-01-01', 'CLINICIAN', 'x', '[]', '{}', now(), ''
                  from other;
                insert into plan_calendar (program_id, patient_id, next_day, look_at, version)
                select program, patient, '2100-01-01', '2100-01-01', 0 from other;
                insert into session_log (id, patient_id, clinic_id, program_id, revision, local_date, planned_date,
                                         started_at, ended_at, timezone, content, max_pain, status, submitted_at,
                                         received_at, request_hash)
                select gen_random_uuid(), patient, patient, program, 1, day, day, now(), now(), 'Europe/Berlin',
                       '{"items": []}', 3, 'SUBMITTED', now(), now(), 'x'
                  from other, generate_series(date '2026-01-01', '2026-01-20', '1 day') as day;
                insert into planned_session (id, program_id, patient_id, local_date, revision, item_ids, status, version)
                select gen_random_uuid(), program_id, patient_id, local_date, 1, '[]', 'DONE', 0
                  from session_log join other on program = program_id;
                insert into symptom_reading (session_id, moment, program_id, patient_id, local_date, back)
                select id, 'BEFORE', program_id, patient_id, local_date, 3
                  from session_log join other on program = program_id;
                insert into adherence_snapshot (program_id, local_date, patient_id, band, gap_days, figures)
                select program_id, local_date, patient_id, 'GREEN', 0, '{}'
                  from session_log join other on program = program_id;
                analyze
                """);
    }

    @AfterEach
    void forgetTheOthers() {
        for (String table : List.of(
                "adherence_snapshot",
                "symptom_reading",
                "planned_session",
                "session_log",
                "plan_calendar",
                "program_revision")) {
            TestPostgres.execute(DATABASE, "delete from " + table + " where program_id in (" + OTHERS + ")");
        }
        TestPostgres.execute(
                DATABASE,
                "delete from patient_link where subject = patient_id::text; delete from program where title = 'One of many'");
    }

    @Test
    void findTheirRowsByAnIndex() throws SQLException {
        List<String> statements = Statements.during(this::useTheApp).stream()
                .distinct()
                .filter(statement -> !statement.startsWith("insert"))
                .toList();

        assertThat(statements).hasSizeGreaterThan(20);
        try (Connection connection = plain();
                Statement explain = connection.createStatement()) {
            for (String statement : statements) {
                assertThat(plan(explain, statement)).as(statement).doesNotContainPattern(WHOLE_TABLE);
            }
        }
    }

    private void useTheApp() {
        log(cast, newId(), SessionRequests.of(program, today).doing(3).body()).statusCode(201);
        for (String path : List.of("/me/today", "/me/plan")) {
            by(cast.token("patient-self")).get(path).then().statusCode(200);
        }
        for (String path : List.of("/sessions", "/adherence")) {
            by(cast.token("lead"))
                    .get("/programs/{id}" + path, program.id())
                    .then()
                    .statusCode(200);
        }
        ClosedDays.closeNext(program.id(), cast.patient());
    }

    /// The server knows what stands for a parameter, and the driver must leave it alone.
    private static Connection plain() throws SQLException {
        String address = "jdbc:postgresql://localhost:%d/%s?preferQueryMode=simple";
        return DriverManager.getConnection(address.formatted(TestPostgres.port(), DATABASE), "postgres", "");
    }

    private static String plan(Statement explain, String statement) throws SQLException {
        var plan = new StringBuilder();
        try (ResultSet steps = explain.executeQuery("explain (generic_plan) " + statement)) {
            while (steps.next()) {
                plan.append(steps.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
