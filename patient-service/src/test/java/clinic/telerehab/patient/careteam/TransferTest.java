package clinic.telerehab.patient.careteam;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.assistant;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.command;
import static clinic.telerehab.patient.People.join;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.offer;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class TransferTest {
    private Clinic clinic;
    private UUID patient;
    private Practitioner from;
    private Practitioner to;
    private UUID transfer;

    @BeforeEach
    void lookAfterAPatient() {
        clinic = clinic();
        patient = patient(clinic);
        from = physiotherapist(clinic);
        to = physiotherapist(clinic);
        transfer = newId();
        lead(clinic, patient, from);
    }

    @Test
    void putsTheColleagueInCharge() {
        offer(from.login(), patient, transfer, to).statusCode(201).body("state", equalTo("OFFERED"));

        answer(to, "accept", 0).statusCode(200).body("state", equalTo("ACCEPTED"));

        assertThat(activeTeam()).containsExactlyInAnyOrder("LEAD " + to.id(), "MEMBER " + from.id());
    }

    @Test
    void takesTheFormerLeadOutWhoDoesNotStay() {
        as(from.login())
                .body("{\"toPractitionerId\": \"%s\", \"stayInTeam\": false}".formatted(to.id()))
                .put("/patients/{p}/care-team/transfers/{id}", patient, transfer)
                .then()
                .statusCode(201);

        answer(to, "accept", 0).statusCode(200);

        assertThat(activeTeam()).containsExactly("LEAD " + to.id());
        as(from.login()).get("/patients/{p}", patient).then().statusCode(403);
    }

    @Test
    void makesALeadOfWhoIsInTheTeamAlready() {
        join(clinic.admin().login(), patient, newId(), to, "MEMBER", null).statusCode(201);
        offer(from.login(), patient, transfer, to).statusCode(201);

        answer(to, "accept", 0).statusCode(200);

        assertThat(activeTeam()).containsExactlyInAnyOrder("LEAD " + to.id(), "MEMBER " + from.id());
    }

    @Test
    void tellsTheOtherServicesEachRelation() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        answer(to, "accept", 0).statusCode(200);

        assertThat(TestPostgres.strings("patient_test", """
                select (data::json ->> 'role') || ' ' || (data::json ->> 'state') from feed_event
                 where type = 'care-relation' and data::json ->> 'patientId' = '%s' order by seq
                """.formatted(patient)))
                .containsExactly("LEAD ACTIVE", "LEAD ENDED", "LEAD ACTIVE", "MEMBER ACTIVE");
    }

    @Test
    void isFoundByTheColleagueUntilAnswered() {
        offer(from.login(), patient, transfer, to).statusCode(201);
        as(to.login()).get("/me/care-team-transfers").then().body("items.id", contains(transfer.toString()));

        answer(to, "decline", 0).statusCode(200).body("state", equalTo("DECLINED"));

        as(to.login()).get("/me/care-team-transfers").then().body("items", empty());
        assertThat(activeTeam()).containsExactly("LEAD " + from.id());
    }

    @Test
    void isTakenBackByTheLead() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        answer(from, "withdraw", 0).statusCode(200).body("state", equalTo("WITHDRAWN"));

        answer(to, "accept", 1).statusCode(409).body("code", equalTo("transfer-already-settled"));
    }

    @Test
    void isAcceptedOnceOnly() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        List<Integer> answers = Race.between(
                () -> answer(to, "accept", 0).extract().statusCode(),
                () -> answer(to, "accept", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(activeTeam()).hasSize(2);
    }

    @Test
    void isEitherAcceptedOrWithdrawn() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        List<Integer> answers = Race.between(
                () -> answer(to, "accept", 0).extract().statusCode(),
                () -> answer(from, "withdraw", 0).extract().statusCode());

        // Who comes second has another version before them, or leads no more.
        assertThat(answers).contains(200).containsAnyOf(412, 403);
        assertThat(activeTeam().stream().filter(member -> member.startsWith("LEAD")))
                .hasSize(1);
    }

    @Test
    void isEitherAcceptedOrDeclined() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        List<Integer> answers = Race.between(
                () -> answer(to, "accept", 0).extract().statusCode(),
                () -> answer(to, "decline", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void isOfferedOnceHoweverOftenSent() {
        List<Integer> answers = Race.between(
                () -> offer(from.login(), patient, transfer, to).extract().statusCode(),
                () -> offer(from.login(), patient, transfer, to).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        offer(from.login(), patient, transfer, physiotherapist(clinic))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void isOfferedToOneColleagueAtATime() {
        List<Integer> answers = Race.between(
                () -> offer(from.login(), patient, newId(), to).extract().statusCode(),
                () -> offer(from.login(), patient, newId(), to).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void isRefusedWhenWhoOfferedDoesNotLeadAnyMore() {
        offer(from.login(), patient, transfer, to).statusCode(201);
        endLead();
        lead(clinic, patient, physiotherapist(clinic));

        answer(to, "accept", 0).statusCode(409).body("code", equalTo("transfer-outdated"));
    }

    @Test
    void isRefusedForAnAssistant() {
        offer(from.login(), patient, transfer, assistant(clinic))
                .statusCode(422)
                .body("code", equalTo("lead-needs-licence"));
    }

    @Test
    void isRefusedForStaffOfAnotherClinic() {
        offer(from.login(), patient, transfer, physiotherapist(clinic()))
                .statusCode(422)
                .body("code", equalTo("practitioner-not-eligible"));
    }

    @Test
    void isRefusedToOneself() {
        offer(from.login(), patient, transfer, from).statusCode(422).body("code", equalTo("transfer-to-self"));
    }

    @Test
    void isOfferedByTheLeadOnly() {
        join(clinic.admin().login(), patient, newId(), to, "MEMBER", null).statusCode(201);

        offer(to.login(), patient, transfer, physiotherapist(clinic))
                .statusCode(403)
                .body("code", equalTo("team-role-not-sufficient"));
    }

    @Test
    void isRefusedWithoutTheVersionSeen() {
        offer(from.login(), patient, transfer, to).statusCode(201);

        as(to.login())
                .post("/patients/{p}/care-team/transfers/{id}/accept", patient, transfer)
                .then()
                .statusCode(428);
    }

    private io.restassured.response.ValidatableResponse answer(Practitioner who, String verb, int version) {
        return command(
                who.login(), "/patients/%s/care-team/transfers/%s/%s".formatted(patient, transfer, verb), version);
    }

    private void endLead() {
        Login admin = clinic.admin().login();
        String membership =
                TestPostgres.strings("patient_test", """
                select id from care_team_membership where patient_id = '%s' and role = 'LEAD' and state = 'ACTIVE'
                """.formatted(patient)).getFirst();
        command(admin, "/patients/%s/care-team/%s/end".formatted(patient, membership), 0)
                .statusCode(200);
    }

    private List<String> activeTeam() {
        return TestPostgres.strings("patient_test", """
                select role || ' ' || practitioner_id from care_team_membership
                 where patient_id = '%s' and state = 'ACTIVE'
                """.formatted(patient));
    }
}
