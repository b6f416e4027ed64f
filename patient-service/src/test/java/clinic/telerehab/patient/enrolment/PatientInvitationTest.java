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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class PatientInvitationTest {
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
    void mailsOnceWhenSentTwiceAtOnce() {
        var invitation = newId();

        List<Integer> answers = Race.between(
                () -> put(invitation).extract().statusCode(),
                () -> put(invitation).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        assertThat(mailbox.getMailsSentTo(addressOf(patient))).hasSize(1);
    }

    @Test
    void linksTheLoginThatRedeems() {
        var login = stranger();
        invite(clinic.admin().login(), patient).statusCode(201);

        redeem(login, mailedCode(patient)).statusCode(200).body("patientId", equalTo(patient.toString()));

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
    void keepsTheHashOfACodeOnly() {
        invite(clinic.admin().login(), patient).statusCode(201);

        String code = mailedCode(patient).replace("-", "");
        assertThat(TestPostgres.strings(
                        "patient_test", "select i::text from invitation i where patient_id = '%s'".formatted(patient)))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain(code)
                .containsPattern("[0-9a-f]{64}");
    }

    @Test
    void refusesACodeThatWasRevoked() {
        var invitation = newId();
        put(invitation).statusCode(201);

        delete(invitation).statusCode(200).body("revokedAt", notNullValue());

        redeem(stranger(), mailedCode(patient)).statusCode(410).body("code", equalTo("invitation-revoked"));
        delete(invitation).statusCode(200);
    }

    @Test
    void opensNothingOnceANewerOneWasSent() {
        put(newId()).statusCode(201);
        String earlier = mailedCode(patient);
        put(newId()).statusCode(201);

        redeem(stranger(), earlier).statusCode(410).body("code", equalTo("invitation-revoked"));

        redeem(stranger(), mailedCode(patient)).statusCode(200);
    }

    @Test
    void isEitherRedeemedOrRevoked() {
        var invitation = newId();
        put(invitation).statusCode(201);
        String code = mailedCode(patient);
        var login = stranger();

        List<Integer> answers = Race.between(
                () -> redeem(login, code).extract().statusCode(),
                () -> delete(invitation).extract().statusCode());

        assertThat(answers).isIn(List.of(200, 409), List.of(410, 200));
    }

    @Test
    void isRedeemedByExactlyOneOfTwoLogins() {
        put(newId()).statusCode(201);
        String code = mailedCode(patient);
        var one = stranger();
        var other = stranger();

        List<Integer> answers = Race.between(
                () -> redeem(one, code).extract().statusCode(),
                () -> redeem(other, code).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void listsWhatBecameOfEach() {
        var first = newId();
        put(first).statusCode(201);
        delete(first).statusCode(200);
        var second = newId();
        put(second).statusCode(201);
        redeem(stranger(), mailedCode(patient)).statusCode(200);

        as(clinic.admin().login())
                .get("/patients/{p}/invitations", patient)
                .then()
                .body("items.id", contains(first.toString(), second.toString()))
                .body("items[0].revokedAt", notNullValue())
                .body("items[1].usedAt", notNullValue());
    }

    @Test
    void refusesAPatientWithoutAnAddress() {
        People.patch(clinic.admin().login(), "/patients/" + patient, 0, "{\"email\": null}")
                .statusCode(200);

        invite(clinic.admin().login(), patient).statusCode(422).body("code", equalTo("address-missing"));
    }

    private ValidatableResponse put(UUID invitation) {
        return as(clinic.admin().login())
                .put("/patients/{p}/invitations/{id}", patient, invitation)
                .then();
    }

    private ValidatableResponse delete(UUID invitation) {
        return as(clinic.admin().login())
                .delete("/patients/{p}/invitations/{id}", patient, invitation)
                .then();
    }

    @Test
    void refusesToInviteALinkedPatient() {
        invite(clinic.admin().login(), patient).statusCode(201);
        redeem(stranger(), mailedCode(patient)).statusCode(200);

        invite(clinic.admin().login(), patient).statusCode(409).body("code", equalTo("patient-already-linked"));
    }
}
