package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.redeem;
import static clinic.telerehab.patient.People.stranger;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.clock.MovableClock;
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
class RefusedPractitionerInvitationTest {
    @Inject
    MovableClock clock;

    private Newcomer newcomer;

    private static Login clinician() {
        return Login.of("clinician");
    }

    @BeforeEach
    void register() {
        newcomer = Newcomer.at(clinic());
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void asACodeOfAPatientToStaff() {
        var patient = People.patient(newcomer.clinic());
        People.invite(newcomer.admin(), patient).statusCode(201);
        String code = People.mailedCode(patient);

        redeem(clinician(), code).statusCode(403).body("code", equalTo("invitation-for-another-role"));

        redeem(stranger(), code).statusCode(200);
    }

    @Test
    void asACodeOfStaffToAPatient() {
        String code = newcomer.code();

        redeem(stranger(), code).statusCode(403).body("code", equalTo("invitation-for-another-role"));

        redeem(clinician(), code).statusCode(200);
    }

    @Test
    void aSecondTime() {
        String code = newcomer.code();
        redeem(clinician(), code).statusCode(200);

        redeem(clinician(), code).statusCode(409).body("code", equalTo("already-linked"));
    }

    @Test
    void toALoginThatIsStaffAlready() {
        redeem(physiotherapist(newcomer.clinic()).login(), newcomer.code())
                .statusCode(409)
                .body("code", equalTo("login-already-registered"));
    }

    @Test
    void afterSevenDays() {
        String code = newcomer.code();
        clock.moveTo(Duration.ofDays(7));

        redeem(clinician(), code).statusCode(410).body("code", equalTo("invitation-expired"));
    }

    @Test
    void onceRevoked() {
        UUID invitation = newId();
        newcomer.invite(invitation).statusCode(201);
        newcomer.revoke(invitation).statusCode(200).body("revokedAt", notNullValue());

        redeem(clinician(), People.mailedCode(newcomer.address()))
                .statusCode(410)
                .body("code", equalTo("invitation-revoked"));
    }

    @Test
    void onceANewerOneWasSent() {
        String earlier = newcomer.code();
        String newest = newcomer.code();

        redeem(clinician(), earlier).statusCode(410).body("code", equalTo("invitation-revoked"));

        redeem(clinician(), newest).statusCode(200);
    }

    @Test
    void theSixthTimeHoweverRightTheCode() {
        Login login = clinician();
        for (int tries = 0; tries < 5; tries++) {
            redeem(login, "0000-0000-0000").statusCode(422).body("code", equalTo("invitation-code-wrong"));
        }

        redeem(login, newcomer.code()).statusCode(429).body("code", equalTo("too-many-codes"));
    }

    @Test
    void onceDeactivated() {
        String code = newcomer.code();
        patch(newcomer.admin(), "/practitioners/" + newcomer.id(), 0, "{\"active\": false}")
                .statusCode(200);

        redeem(clinician(), code).statusCode(409).body("code", equalTo("practitioner-inactive"));
        newcomer.invite(newId()).statusCode(409).body("code", equalTo("practitioner-inactive"));
    }

    @Test
    void withoutAnAddress() {
        patch(newcomer.admin(), "/practitioners/" + newcomer.id(), 0, "{\"email\": null}")
                .statusCode(200);

        newcomer.invite(newId()).statusCode(422).body("code", equalTo("address-missing"));
    }

    @Test
    void toWhoHasALogin() {
        redeem(clinician(), newcomer.code()).statusCode(200);

        newcomer.invite(newId()).statusCode(409).body("code", equalTo("practitioner-already-linked"));
    }

    @Test
    void underAnotherPersonsPath() {
        UUID invitation = newId();
        newcomer.invite(invitation).statusCode(201);
        Newcomer other = Newcomer.at(newcomer.clinic());

        other.revoke(invitation).statusCode(404);
        other.invite(invitation).statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void toAnotherClinicsAdministrator() {
        as(clinic().admin().login())
                .put("/practitioners/{p}/invitations/{id}", newcomer.id(), newId())
                .then()
                .statusCode(404);
    }
}
