package clinic.telerehab.program;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.TrainedPatient.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.PersonalTables;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.kit.subjectdata.PersonalData;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What this service hands out and erases of a patient. Whoever adds a table lets its feature say what becomes of its
/// rows, or names it here with the reason why it is about no patient.
@ProgramServiceTest
class SubjectDataTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> NOT_ABOUT_PATIENTS = Map.of(
            "clinic_standing", "settings of clinics",
            "own_entry", "what clinics write for their catalogue",
            "own_entry_version", "what clinics published of it");

    @Inject
    @All
    List<PersonalData> features;

    private PersonalTables tables;
    private FedCast cast;
    private String mark;

    @BeforeEach
    void train() {
        tables = PersonalTables.fed(DATABASE, features, NOT_ABOUT_PATIENTS);
        var trained = TrainedPatient.make();
        cast = trained.cast();
        mark = trained.mark();
    }

    private RequestSpecification as(String client) {
        return by(TestTokens.service(client, "program-service")).basePath("/api/program/internal/patients");
    }

    private ValidatableResponse export() {
        return as("patient-service").get("/{id}/export", cast.patient()).then();
    }

    private ValidatableResponse erase() {
        return as("patient-service").post("/{id}/erasure", cast.patient()).then();
    }

    private List<String> strings(String query) {
        return TestPostgres.strings(DATABASE, query.formatted(cast.patient()));
    }

    @Test
    void knowsEveryTable() {
        tables.requireEveryTable();
        tables.requireJsonShown();
        tables.requireLoginsHidden();
    }

    @Test
    void handsOutEveryTable() {
        var answer = export().statusCode(200).contentType("application/json");

        tables.exported().forEach(table -> answer.body(table, hasSize(1)));
        answer.body("program[0].title", equalTo("For " + mark))
                .body("program_revision[0].items[0].note", equalTo(mark))
                .body("session_log[0].content.comment", equalTo(mark + " it hurts"))
                .body("session_log[0].max_pain", equalTo(9))
                .body("planned_session[0].status", equalTo("DONE"));
    }

    @Test
    void handsOutWhoLooked() {
        by(cast.token("lead"))
                .get("/patients/{p}/programs", cast.patient())
                .then()
                .statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> export().body("access_log.displayName", hasItem("The lead"))
                        .body("access_log.action", hasItem("program.read")));
    }

    @Test
    void namesStaffAsPatientsKnowThem() {
        var answer = export();

        answer.body("program[0].activated_by.displayName", equalTo("The lead"))
                .body("program[0].activated_by.profession", equalTo("PHYSIOTHERAPIST"))
                .body("session_version[0].changed_by.role", equalTo("PATIENT"));
        assertThat(answer.extract().asString()).doesNotContain(cast.login("lead"));
    }

    @Test
    void leavesNothingReadable() {
        assertThat(tables.with(mark))
                .containsExactlyInAnyOrder(
                        "feed_parked",
                        "non_adherence_reason",
                        "program",
                        "program_revision",
                        "progression_proposal",
                        "session_log",
                        "session_version");
        cast.patientIsErased();

        erase().statusCode(204);

        assertThat(tables.with(mark)).isEmpty();
        assertThat(strings("select id from feed_event where strpos(data, '%s') > 0"))
                .isEmpty();
        assertThat(strings("select scope from effective_consent where patient_id = '%s'"))
                .isEmpty();
        assertThat(tables.with(cast.login("patient-self"))).allMatch(table -> table.startsWith("audit_entry"));
    }

    @Test
    void keepsTheFiguresOfNobody() {
        cast.patientIsErased();

        erase().statusCode(204);

        assertThat(strings("select p.status || max_pain from program p join session_log s on s.program_id = p.id"
                        + " where p.patient_id = '%s'"))
                .containsExactly("DISCONTINUED9");
        export().statusCode(200).body("program", hasSize(1)).body("program_revision", hasSize(0));
    }

    @Test
    void answersTheSameAgainAndAtOnce() {
        cast.patientIsErased();

        List<Integer> answers = Race.between(
                () -> erase().extract().statusCode(), () -> erase().extract().statusCode());

        assertThat(answers).containsExactly(204, 204);
        erase().statusCode(204);
    }

    @Test
    void leavesTheAuditIntact() {
        cast.patientIsErased();

        erase().statusCode(204);

        by(cast.token("ops")).get("/audit/verification").then().statusCode(200).body("kind", equalTo("INTACT"));
        assertThat(strings("select outcome from audit_entry where action = 'record.erase' and patient_id = '%s'"))
                .containsExactly("allowed");
    }

    @Test
    void erasesNothingThatItsOwnerHasNot() {
        erase().statusCode(409).body("code", equalTo("record-in-use"));

        assertThat(tables.with(mark)).contains("program", "session_log");
    }

    @Test
    void leavesOtherPatientsAlone() {
        var other = TrainedPatient.make();
        List<String> before = tables.with(other.mark());
        cast.patientIsErased();

        erase().statusCode(204);

        assertThat(tables.with(other.mark())).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void knowsNothingOfAnyoneElse() {
        UUID nobody = newId();

        as("patient-service").get("/{id}/export", nobody).then().statusCode(404).body("code", equalTo("not-found"));

        as("patient-service").post("/{id}/erasure", nobody).then().statusCode(404);
    }

    @Test
    void refusesEveryOtherCaller() {
        as("messaging-service").get("/{id}/export", cast.patient()).then().statusCode(403);
        as("messaging-service").post("/{id}/erasure", cast.patient()).then().statusCode(403);
        by(TestTokens.service("patient-service", "messaging-service"))
                .basePath("/api/program/internal/patients")
                .get("/{id}/export", cast.patient())
                .then()
                .statusCode(401);
    }
}
