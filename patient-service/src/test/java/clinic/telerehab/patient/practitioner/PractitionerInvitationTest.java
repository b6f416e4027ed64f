package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class PractitionerInvitationTest {
    private static final String DATABASE = "patient_test";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Inject
    MockMailbox mailbox;

    private Newcomer newcomer;

    private static Login clinician() {
        return Login.of("clinician");
    }

    private List<String> told() {
        return TestPostgres.strings(DATABASE, """
                select data::json ->> 'subject' from feed_event where type = 'practitioner' and subject = '%s'
                """.formatted(newcomer.id()));
    }

    @BeforeEach
    void register() {
        newcomer = Newcomer.at(clinic());
    }

    @Test
    void mailsACodeAndNothingAboutThePerson() {
        newcomer.invite(newId()).statusCode(201).body("code", nullValue());

        String mail = mailbox.getMailsSentTo(newcomer.address()).getFirst().getText();
        assertThat(mail)
                .containsPattern(CODE)
                .doesNotContain("Ewcomer", newcomer.id().toString());
    }

    @Test
    void mailsOnceWhenRepeated() {
        UUID invitation = newId();
        newcomer.invite(invitation).statusCode(201);

        newcomer.invite(invitation).statusCode(200);

        assertThat(mailbox.getMailsSentTo(newcomer.address())).hasSize(1);
    }

    @Test
    void keepsTheHashOfACodeOnly() {
        String code = newcomer.code().replace("-", "");

        assertThat(TestPostgres.strings(
                        DATABASE,
                        "select i::text from invitation i where practitioner_id = '%s'".formatted(newcomer.id())))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain(code)
                .containsPattern("[0-9a-f]{64}");
    }

    @Test
    void linksTheLoginThatRedeems() {
        Login login = clinician();

        redeem(login, newcomer.code())
                .statusCode(200)
                .body("practitionerId", equalTo(newcomer.id().toString()))
                .body("patientId", nullValue());

        as(login)
                .get("/me")
                .then()
                .statusCode(200)
                .body("practitionerId", equalTo(newcomer.id().toString()));
        as(newcomer.admin()).get("/practitioners/{id}", newcomer.id()).then().body("subject", equalTo(login.subject()));
    }

    @Test
    void makesAnAdministratorsLoginAnAdministrator() {
        Login login = Login.of("clinic-admin");

        redeem(login, newcomer.code()).statusCode(200);

        as(login).get("/practitioners").then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void tellsTheOtherServicesOnceTheLoginIsKnown() {
        patch(newcomer.admin(), "/practitioners/" + newcomer.id(), 0, "{\"displayName\": \"Known\"}")
                .statusCode(200);
        assertThat(told()).isEmpty();
        Login login = clinician();

        redeem(login, newcomer.code()).statusCode(200);

        assertThat(told()).containsExactly(login.subject());
    }

    @Test
    void linksOnceAndForEver() {
        redeem(clinician(), newcomer.code()).statusCode(200);

        assertThatThrownBy(() -> TestPostgres.execute(
                        DATABASE, "update practitioner set subject = 'other' where id = '%s'".formatted(newcomer.id())))
                .rootCause()
                .hasMessageContaining("practitioner_link_is_final");
    }

    @Test
    void isRedeemedByExactlyOneOfTwoLogins() {
        String code = newcomer.code();
        Login one = clinician();
        Login other = clinician();

        List<Integer> answers = Race.between(
                () -> redeem(one, code).extract().statusCode(),
                () -> redeem(other, code).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void isEitherRedeemedOrRevoked() {
        UUID invitation = newId();
        newcomer.invite(invitation).statusCode(201);
        String code = People.mailedCode(newcomer.address());
        Login login = clinician();

        List<Integer> answers = Race.between(
                () -> redeem(login, code).extract().statusCode(),
                () -> newcomer.revoke(invitation).extract().statusCode());

        assertThat(answers).isIn(List.of(200, 409), List.of(410, 200));
    }

    @Test
    void listsWhatBecameOfEach() {
        UUID first = newId();
        newcomer.invite(first).statusCode(201);
        newcomer.revoke(first).statusCode(200);
        UUID second = newId();
        newcomer.invite(second).statusCode(201);
        redeem(clinician(), People.mailedCode(newcomer.address())).statusCode(200);

        as(newcomer.admin())
                .get("/practitioners/{p}/invitations", newcomer.id())
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString(), second.toString()))
                .body("items[0].revokedAt", notNullValue())
                .body("items[1].usedAt", notNullValue());
    }
}
