package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.dataprotection.DataRequests.DATABASE;
import static clinic.telerehab.patient.dataprotection.DataRequests.SOON;
import static clinic.telerehab.patient.dataprotection.DataRequests.approve;
import static clinic.telerehab.patient.dataprotection.DataRequests.archive;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static clinic.telerehab.patient.dataprotection.DataRequests.list;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class RetryTest {
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofHours(2);

    @Inject
    MovableClock clock;

    private Login admin;
    private UUID patient;
    private UUID request;

    /// The record of this one patient can't be erased, as if something were wrong with it.
    @BeforeEach
    void breakErasure() {
        var clinic = People.clinic();
        admin = clinic.admin().login();
        patient = People.patient(clinic);
        request = asked(admin, patient, "ERASURE");
        archive(admin, patient);
        TestPostgres.execute(DATABASE, """
                create or replace function test_breaks() returns trigger language plpgsql as $$
                begin raise exception 'broken by a test'; end $$;
                create or replace trigger test_breaks before update on patient for each row
                when (new.status = 'ANONYMISED' and new.id = '%s') execute function test_breaks()
                """.formatted(patient));
    }

    @AfterEach
    void repair() {
        clock.moveTo(Duration.ZERO);
        TestPostgres.execute(DATABASE, "drop trigger if exists test_breaks on patient");
    }

    private void awaitAttempts(int attempts) {
        await().atMost(SOON)
                .untilAsserted(() -> list(admin, patient).body("items[0].parts[0].attempts", equalTo(attempts)));
    }

    @Test
    void isTriedAgainLater() {
        approve(admin, request, 0).statusCode(200);
        awaitAttempts(1);
        list(admin, patient).body("items[0].state", equalTo("RUNNING"));
        repair();

        clock.moveTo(LONGER_THAN_ANY_WAIT);

        awaitState(admin, patient, request, "COMPLETED");
    }

    @Test
    void failsForGoodTheFifthTimeUntilApprovedAgain() {
        approve(admin, request, 0).statusCode(200);
        for (int attempt = 1; attempt <= 4; attempt++) {
            awaitAttempts(attempt);
            clock.moveTo(LONGER_THAN_ANY_WAIT.multipliedBy(attempt));
        }
        awaitState(admin, patient, request, "FAILED");
        list(admin, patient).body("items[0].parts[0].state", equalTo("FAILED"));
        repair();
        int version = list(admin, patient).extract().path("items[0].version");

        approve(admin, request, version).statusCode(200);

        awaitState(admin, patient, request, "COMPLETED");
    }
}
