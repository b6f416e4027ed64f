package clinic.telerehab.messaging;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.send;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.PersonalTables;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.kit.subjectdata.PersonalData;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What this service hands out and erases of a patient. Whoever adds a table lets its feature say what becomes of its
/// rows, or names it here with the reason why it is about no patient.
@MessagingServiceTest
class SubjectDataTest {
    private static final String DATABASE = "messaging_test";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> NOT_ABOUT_PATIENTS = Map.of(
            "stream_horizon", "how far the streams were pruned",
            "clinic_standing", "clinics",
            "admin_login", "staff");

    @Inject
    @All
    List<PersonalData> features;

    private PersonalTables tables;
    private FedCast cast;
    private String mark;

    @BeforeEach
    void talk() {
        tables = PersonalTables.fed(DATABASE, features, NOT_ABOUT_PATIENTS);
        cast = FedCast.meet("messaging");
        mark = "mark" + newId().toString().substring(24);
        UUID thread = conversation(cast);
        send(cast.token("patient-self"), thread, newId(), mark + " it hurts").statusCode(201);
        send(cast.token("lead"), thread, newId(), mark + " rest a day").statusCode(201);
        raise(cast, mark, "HIGH");
        String item = inbox(cast, 1).getFirst();
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body("{\"code\": \"MONITOR\", \"note\": \"%s was called\"}".formatted(mark))
                .post("/inbox/{id}/resolve", item)
                .then()
                .statusCode(200);
    }

    /// What the other features keep of the cast's patient.
    private void plan() {
        tellClinic(cast, "Europe/Berlin", true);
        by(cast.token("patient-self"))
                .header("If-Match", "\"0\"")
                .body("{\"email\": false, \"channels\": {}}")
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);
        Instant start = Instant.now().plus(Duration.ofDays(2));
        by(cast.token("lead"))
                .body("""
                        {"patientId": "%s", "practitionerId": "%s", "mode": "PHONE", "note": "%s",
                         "startsAt": "%s", "endsAt": "%s"}
                        """.formatted(cast.patient(), cast.practitioner("lead"), mark, start, start.plusSeconds(1800)))
                .put("/appointments/{id}", newId())
                .then()
                .statusCode(201);
        by(cast.token("lead"))
                .body("""
                        {"patientId": "%s", "kind": "CALL", "synchronous": true, "startedAt": "2026-03-02T09:00:00Z",
                         "seconds": 60}
                        """.formatted(cast.patient()))
                .put("/contact-entries/{id}", newId())
                .then()
                .statusCode(201);
    }

    private RequestSpecification as(String client) {
        return by(TestTokens.service(client, "messaging-service")).basePath("/api/messaging/internal/patients");
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
    void handsOutConversationsAndAlerts() {
        export().statusCode(200)
                .body("message.body", hasItems(mark + " it hurts", mark + " rest a day"))
                .body("conversation[0].kind", equalTo("CARE"))
                .body("inbox_item[0].evidence.pain", equalTo(9))
                .body("inbox_item[0].note", equalTo(mark + " was called"))
                .body("access_log.displayName", hasItem("The lead"));
    }

    @Test
    void handsOutAppointmentsNotificationsAndTime() {
        plan();

        export().statusCode(200)
                .body("appointment[0].note", equalTo(mark))
                .body("appointment[0].proposed_by", equalTo("STAFF"))
                .body("notification.type", hasItems("APPOINTMENT_PROPOSED", "ALERT"))
                .body("notification.subject.role", hasItem("PATIENT"))
                .body("notification_preference.size()", equalTo(1))
                .body("contact_entry[0].seconds", equalTo(60));
    }

    @Test
    void namesStaffAsPatientsKnowThem() {
        export().body("message.sender_subject.displayName", hasItem("The lead"))
                .body("message.sender_subject.role", hasItem("PATIENT"))
                .body("inbox_item[0].settled_by.profession", equalTo("PHYSIOTHERAPIST"));

        assertThat(export().extract().asString()).doesNotContain(cast.login("lead"));
    }

    @Test
    void leavesNothingReadable() {
        plan();
        assertThat(tables.with(mark)).contains("message", "inbox_item");
        cast.patientIsErased();

        erase().statusCode(204);

        assertThat(tables.with(mark)).isEmpty();
        assertThat(tables.with(cast.patient().toString()))
                .doesNotContain("notification", "appointment", "contact_entry", "inbox_summary_told");
        assertThat(strings("select 'left' from stream_event where patient_id = '%s'"))
                .isEmpty();
        assertThat(tables.with(cast.login("patient-self"))).allMatch(table -> table.startsWith("audit_entry"));
        erase().statusCode(204);
    }

    @Test
    void takesNothingInAboutWhoIsErased() {
        cast.patientIsErased();
        erase().statusCode(204);

        raise(cast, mark, "HIGH");
        assertThat(TestPeer.tell("program", "session-logged", "SIGNAL", cast.patient(), """
                        {"patientId": "%s", "clinicId": "%s", "sessionId": "%s"}
                        """.formatted(
                                cast.patient(), cast.clinic(), newId())))
                .isNotBlank();
        awaitWhatIsToldLater();

        assertThat(tables.with(mark)).isEmpty();
        assertThat(strings("select 'left' from conversation where patient_id = '%s'"))
                .isEmpty();
    }

    private static void awaitWhatIsToldLater() {
        FedCast other = FedCast.meet("messaging");
        raise(other, "later-" + newId(), "LOW");
        await().atMost(SOON).until(() -> inbox(other, 1).size() == 1);
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

        assertThat(tables.with(mark)).contains("message", "inbox_item");
    }

    @Test
    void knowsNothingOfAnyoneElse() {
        UUID nobody = newId();

        as("patient-service").get("/{id}/export", nobody).then().statusCode(404).body("code", equalTo("not-found"));

        as("patient-service").post("/{id}/erasure", nobody).then().statusCode(404);
    }

    @Test
    void refusesEveryOtherCaller() {
        as("program-service").get("/{id}/export", cast.patient()).then().statusCode(403);
        as("program-service").post("/{id}/erasure", cast.patient()).then().statusCode(403);
        by(TestTokens.service("patient-service", "program-service"))
                .basePath("/api/messaging/internal/patients")
                .get("/{id}/export", cast.patient())
                .then()
                .statusCode(401);
    }
}
