package clinic.telerehab.patient.invitation;

import static clinic.telerehab.patient.People.addressOf;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.patient.People.Clinic;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LateMail.class)
class LateMailTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_ALL_PAUSES = Duration.ofSeconds(3);

    private final UUID invitation = newId();
    private MoodyMailServer server;
    private Clinic clinic;
    private UUID patient;

    @BeforeEach
    void open() throws IOException {
        server = MoodyMailServer.listen(Integer.getInteger(LateMail.PORT));
        clinic = clinic();
        patient = patient(clinic);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        server.close();
    }

    @Test
    void goesOutOnceToAServerThatIsSlow() {
        server.hold();

        invite().statusCode(201);

        awaitHandedOver(1);
        staysAt(1);
        server.release();
        staysAt(1);
    }

    @Test
    void goesOutAgainWhereTheServerRefused() {
        server.refuse(1);

        invite().statusCode(201);

        awaitHandedOver(2);
        staysAt(2);
    }

    @Test
    void endsWithTheLastPause() {
        server.refuse(Integer.MAX_VALUE);

        invite().statusCode(201);

        awaitHandedOver(3);
        staysAt(3);
    }

    @Test
    void doesNotGoOutAgainOnceRevoked() {
        server.refuse(1);
        invite().statusCode(201);
        awaitHandedOver(1);

        revoke().statusCode(200);

        staysAt(1);
    }

    private void awaitHandedOver(int times) {
        await().atMost(SOON).until(() -> handedOver() == times);
    }

    private void staysAt(int times) {
        await().during(LONGER_THAN_ALL_PAUSES).atMost(SOON).until(() -> handedOver() == times);
    }

    private int handedOver() {
        return server.timesHandedOver(addressOf(patient));
    }

    private ValidatableResponse invite() {
        return as(clinic.admin().login())
                .put("/patients/{p}/invitations/{id}", patient, invitation)
                .then();
    }

    private ValidatableResponse revoke() {
        return as(clinic.admin().login())
                .delete("/patients/{p}/invitations/{id}", patient, invitation)
                .then();
    }
}
