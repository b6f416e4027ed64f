package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.dataprotection.DataRequests.SOON;
import static clinic.telerehab.patient.dataprotection.DataRequests.approve;
import static clinic.telerehab.patient.dataprotection.DataRequests.archive;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static clinic.telerehab.patient.dataprotection.DataRequests.decide;
import static clinic.telerehab.patient.dataprotection.DataRequests.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class PeerPartsTest {
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofHours(2);

    @Inject
    MovableClock clock;

    private Login admin;
    private UUID patient;
    private UUID request;

    @BeforeEach
    void archived() {
        var clinic = People.clinic();
        admin = clinic.admin().login();
        patient = People.patient(clinic);
        request = asked(admin, patient, "ERASURE");
        archive(admin, patient);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    private void answer(String peer, int status) {
        TestPeer.answer(peer, "/internal/patients/" + patient + "/erasure", status, "", 0);
    }

    private int timesErased(String peer) {
        return TestPeer.timesAsked(peer, "/internal/patients/" + patient + "/erasure");
    }

    private ValidatableResponse seen() {
        return list(admin, patient);
    }

    private void awaitParts(String... states) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        seen().body("items.find { it.id == '%s' }.parts.state".formatted(request), contains(states)));
    }

    @Test
    void areAskedOnceEach() {
        approve(admin, request, 0).statusCode(200);

        awaitState(admin, patient, request, "COMPLETED");
        assertThat(timesErased("program")).isEqualTo(1);
        assertThat(timesErased("messaging")).isEqualTo(1);
    }

    @Test
    void keepTheRequestRunningUntilTheLastIsDone() {
        answer("program", 0);
        approve(admin, request, 0).statusCode(200);
        awaitParts("COMPLETED", "PENDING", "COMPLETED");
        seen().body("items[0].state", equalTo("RUNNING")).body("items[0].parts[1].attempts", equalTo(1));
        answer("program", 204);

        clock.moveTo(LONGER_THAN_ANY_WAIT);

        awaitState(admin, patient, request, "COMPLETED");
        assertThat(timesErased("program")).isEqualTo(2);
        assertThat(timesErased("messaging")).isEqualTo(1);
    }

    @Test
    void failTheRequestWhenOneNeverAnswersUntilApprovedAgain() {
        answer("messaging", 503);
        approve(admin, request, 0).statusCode(200);
        for (int attempt = 1; attempt <= 4; attempt++) {
            int failures = attempt;
            await().atMost(SOON).untilAsserted(() -> seen().body("items[0].parts[2].attempts", equalTo(failures)));
            clock.moveTo(LONGER_THAN_ANY_WAIT.multipliedBy(attempt));
        }
        awaitParts("COMPLETED", "COMPLETED", "FAILED");
        seen().body("items[0].state", equalTo("FAILED"));
        answer("messaging", 204);
        int version = seen().extract().path("items[0].version");

        approve(admin, request, version).statusCode(200);

        awaitState(admin, patient, request, "COMPLETED");
        assertThat(timesErased("program")).isEqualTo(1);
    }

    @Test
    void restWhileTheRecordIsHeld() {
        answer("messaging", 503);
        approve(admin, request, 0).statusCode(200);
        await().atMost(SOON).untilAsserted(() -> seen().body("items[0].parts[2].attempts", equalTo(1)));
        int version = seen().extract().path("items[0].version");
        decide(admin, request, "hold", version).statusCode(200);
        answer("messaging", 204);

        clock.moveTo(LONGER_THAN_ANY_WAIT);
        awaitOtherWork();

        seen().body("items[0].state", equalTo("RUNNING"));
        assertThat(timesErased("messaging")).isEqualTo(1);
    }

    /// The job has looked when it has done an export that was asked for later.
    private void awaitOtherWork() {
        var clinic = People.clinic();
        UUID another = People.patient(clinic);
        UUID id = asked(clinic.admin().login(), another, "EXPORT");
        approve(clinic.admin().login(), id, 0).statusCode(200);
        awaitState(clinic.admin().login(), another, id, "COMPLETED");
    }

    @Test
    void haveNothingToDoForARestriction() {
        var clinic = People.clinic();
        Login self = People.stranger();
        UUID restricted = People.linkedPatient(clinic, self);

        UUID id = asked(clinic.admin().login(), restricted, "RESTRICTION");

        list(clinic.admin().login(), restricted)
                .body("items.find { it.id == '%s' }.parts.service".formatted(id), contains("patient"));
    }
}
