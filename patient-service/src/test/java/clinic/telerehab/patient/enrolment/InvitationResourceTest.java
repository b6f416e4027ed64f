package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.addressOf;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.invite;
import static clinic.telerehab.patient.People.mailedCode;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.redeem;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class InvitationResourceTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    private Clinic clinic;
    private UUID patient;

    @BeforeEach
    void register() {
        clinic = clinic();
        patient = patient(clinic);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void mailsACodeAndNothingAboutThePatient() {
        invite(clinic.admin().login(), patient).statusCode(201);

        String mail = mailbox.getMailsSentTo(addressOf(patient)).getFirst().getText();
        assertThat(mail).containsPattern(CODE).doesNotContain("Ada", "Example", "1980", patient.toString());
    }

    @Test
    void mailsOnceWhenRepeated() {
        var invitation = newId();
        as(clinic.admin().login())
                .put("/patients/{p}/invitations/{id}", patient, invitation)
                .then()
                .statusCode(201);

        as(clinic.admin().login())
                .put("/patients/{p}/invitations/{id}", patient, invitation)
                .then()
                .statusCode(200);

        assertThat(mailbox.getMailsSentTo(addressOf(patient))).hasSize(1);
    }

    @Test
    void linksTheLoginThatRedeems() {
        var login = stranger();
        invite(clinic.admin().login(), patient).statusCode(201);

        redeem(login, mailedCode(patient)).statusCode(200).body("status", equalTo("ACTIVE"));

        as(login).get("/me").then().statusCode(200).body("patientId", equalTo(patient.toString()));
    }

    @Test
    void acceptsACodeAsPeopleTypeIt() {
        invite(clinic.admin().login(), patient).statusCode(201);

        redeem(
                        stranger(),
                        mailedCode(patient)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " ")
                                .replace('0', 'o'))
                .statusCode(200);
    }

    @Test
    void refusesASecondRedeem() {
        var login = stranger();
        invite(clinic.admin().login(), patient).statusCode(201);
        redeem(login, mailedCode(patient)).statusCode(200);

        redeem(login, mailedCode(patient)).statusCode(409).body("code", equalTo("already-linked"));
    }

    @Test
    void refusesACodeOlderThanSevenDays() {
        invite(clinic.admin().login(), patient).statusCode(201);
        clock.moveTo(Duration.ofDays(7));

        redeem(stranger(), mailedCode(patient)).statusCode(410).body("code", equalTo("invitation-expired"));
    }

    @Test
    void stopsAnsweringAfterFiveWrongCodes() {
        var login = stranger();
        for (int tries = 0; tries < 5; tries++) {
            redeem(login, "0000-0000-0000").statusCode(422).body("code", equalTo("invitation-code-wrong"));
        }

        redeem(login, "0000-0000-0000").statusCode(429).body("code", equalTo("too-many-codes"));
    }

    @Test
    void refusesToInviteALinkedPatient() {
        invite(clinic.admin().login(), patient).statusCode(201);
        redeem(stranger(), mailedCode(patient)).statusCode(200);

        invite(clinic.admin().login(), patient).statusCode(409).body("code", equalTo("patient-already-linked"));
    }
}
