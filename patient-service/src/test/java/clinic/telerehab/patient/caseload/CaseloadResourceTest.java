package clinic.telerehab.patient.caseload;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class CaseloadResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private Clinic clinic;
    private Practitioner lead;

    @BeforeEach
    void openClinic() {
        clinic = clinic();
        lead = physiotherapist(clinic);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void showsTheNeediestFirst() {
        UUID calm = cared();
        UUID alarmed = cared();
        UUID lagging = cared();
        tellInbox(alarmed, 1, 0, null);
        tellProgram(lagging, "RED");

        await().atMost(SOON)
                .untilAsserted(() -> caseload("")
                        .body("items.patientId", contains(alarmed.toString(), lagging.toString(), calm.toString())));
    }

    @Test
    void saysWhyInOrderOfWeight() {
        UUID patient = cared();
        tellInbox(patient, 1, 2, Instant.now().minus(Duration.ofHours(30)));
        tellProgram(patient, "AMBER");

        await().atMost(SOON)
                .untilAsserted(() -> caseload("")
                        .body("items[0].need", equalTo(100 + 80 + 10 + 10))
                        .body(
                                "items[0].reasons.code",
                                contains("CRITICAL_ALERT", "HIGH_ALERT", "ADHERENCE_AMBER", "UNREAD_MESSAGE")));
    }

    @Test
    void countsAMessageOnceItHasWaitedForADay() {
        UUID patient = cared();
        tellInbox(patient, 0, 0, Instant.now().minus(Duration.ofHours(23)));
        await().atMost(SOON)
                .untilAsserted(() -> caseload("").body("items[0].inbox.oldestUnreadAt", not(equalTo(null))));
        caseload("").body("items[0].reasons.code", not(hasItem("UNREAD_MESSAGE")));

        clock.moveTo(Duration.ofHours(2));

        await().atMost(SOON).untilAsserted(() -> caseload("").body("items[0].reasons.code", hasItem("UNREAD_MESSAGE")));
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        List<String> patients =
                Stream.generate(this::cared).limit(7).map(UUID::toString).toList();
        await().atMost(SOON).untilAsserted(() -> caseload("").body("items", hasSize(7)));

        List<String> seen = new ArrayList<>();
        JsonPath page = caseload("?limit=3").extract().jsonPath();
        for (String next = page.getString("nextCursor"); ; next = page.getString("nextCursor")) {
            seen.addAll(page.getList("items.patientId", String.class));
            if (next == null) {
                break;
            }
            page = caseload("?limit=3&cursor=" + next).extract().jsonPath();
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(patients);
    }

    @Test
    void narrowsByFlagSeverityBandPhaseAndName() {
        UUID wanted = cared();
        UUID other = cared();
        tellInbox(wanted, 1, 0, null);
        tellProgram(wanted, "RED");
        tellInbox(other, 0, 1, null);
        tellProgram(other, "GREEN");
        await().atMost(SOON).untilAsserted(() -> caseload("").body("items.program.band", contains("RED", "GREEN")));

        for (String filter : List.of(
                "flag=CRITICAL_ALERT", "severity=CRITICAL", "band=RED", "query=r-" + wanted, "phase=BUILD&band=RED")) {
            caseload("?" + filter).body("items.patientId", contains(wanted.toString()));
        }
        caseload("?query=examp").body("items", hasSize(2));
    }

    @Test
    void showsNobodyElsesPatients() {
        UUID notMine = patient(clinic);
        lead(clinic, notMine, physiotherapist(clinic));
        UUID mine = cared();

        await().atMost(SOON).untilAsserted(() -> caseload("").body("items.patientId", contains(mine.toString())));
    }

    @Test
    void forgetsAPatientWhoseRelationEnded() {
        UUID patient = patient(clinic);
        UUID membership = newId();
        People.join(clinic.admin().login(), patient, membership, lead, "MEMBER", null)
                .statusCode(201);
        await().atMost(SOON).untilAsserted(() -> caseload("").body("items", hasSize(1)));

        People.endMembership(clinic.admin().login(), patient, membership, 0).statusCode(200);

        caseload("").body("items", hasSize(0));
    }

    @Test
    void saysWhichSectionIsNoLongerCurrent() {
        UUID patient = cared();
        tellProgram(patient, "GREEN");
        await().atMost(SOON)
                .untilAsserted(() -> caseload("")
                        .body("items[0].program.status", equalTo("OK"))
                        .body("items[0].program.band", equalTo("GREEN")));

        clock.moveTo(Duration.ofMinutes(2));

        caseload("")
                .body("items[0].program.status", equalTo("STALE"))
                .body("items[0].program.band", equalTo("GREEN"))
                .body("items[0].reasons.code", hasItem("SECTION_UNKNOWN"));
    }

    /// That a service answers does not mean that it sums up.
    @Test
    void doesNotTakeAServiceThatIsHeardForOneThatSumsUp() {
        UUID patient = cared();
        tellProgram(patient, "GREEN");
        await().atMost(SOON).untilAsserted(() -> caseload("").body("items[0].program.status", equalTo("OK")));

        TestPostgres.execute("patient_test", "delete from program_summary");

        caseload("")
                .body("items[0].program.status", equalTo("UNAVAILABLE"))
                .body("items[0].program.asOf", equalTo(null))
                .body("items[0].reasons.code", hasItem("SECTION_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag=SAD",
                "severity=7",
                "band=BLUE",
                "phase=build!",
                "query=x",
                "limit=0",
                "limit=101",
                "cursor=tampered"
            })
    void refusesWhatItDoesNotKnow(String filter) {
        as(lead.login()).get("/caseload?" + filter).then().statusCode(400);
    }

    private UUID cared() {
        UUID patient = patient(clinic);
        lead(clinic, patient, lead);
        return patient;
    }

    private ValidatableResponse caseload(String filter) {
        return as(lead.login()).get("/caseload" + filter).then().statusCode(200);
    }

    private static void tellInbox(UUID patient, int critical, int high, @Nullable Instant oldestUnread) {
        assertThat(TestPeer.tell("messaging", "inbox-summary", "STATE", patient, """
                        {"patientId": "%s", "critical": %d, "high": %d, "medium": 0, "low": 0, "oldestUnreadAt": %s}
                        """.formatted(
                                patient, critical, high, oldestUnread == null ? null : "\"" + oldestUnread + "\"")))
                .isNotBlank();
    }

    private static void tellProgram(UUID patient, String band) {
        assertThat(TestPeer.tell("program", "program-summary", "STATE", patient, """
                        {"patientId": "%s", "band": "%s", "phase": "BUILD", "lastSessionOn": "2026-11-20"}
                        """.formatted(patient, band)))
                .isNotBlank();
    }
}
