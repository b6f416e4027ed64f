package clinic.telerehab.patient.careteam;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.assistant;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.endMembership;
import static clinic.telerehab.patient.People.join;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class CareTeamResourceTest {
    @Inject
    MovableClock clock;

    private Clinic clinic;
    private Login admin;
    private UUID patient;
    private Practitioner physiotherapist;

    @BeforeEach
    void register() {
        clinic = clinic();
        admin = clinic.admin().login();
        patient = patient(clinic);
        physiotherapist = physiotherapist(clinic);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void opensTheRecordToTheLead() {
        lead(clinic, patient, physiotherapist);

        as(physiotherapist.login()).get("/patients/{id}", patient).then().statusCode(200);
    }

    @Test
    void refusesASecondLead() {
        lead(clinic, patient, physiotherapist);

        join(admin, patient, newId(), physiotherapist(clinic), "LEAD", null)
                .statusCode(409)
                .body("code", equalTo("lead-already-assigned"));
    }

    @Test
    void letsExactlyOneOfTwoRacingLeadsIn() {
        var other = physiotherapist(clinic);

        List<Integer> answers = Race.between(
                () -> join(admin, patient, newId(), physiotherapist, "LEAD", null)
                        .extract()
                        .statusCode(),
                () -> join(admin, patient, newId(), other, "LEAD", null)
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void refusesAnAssistantAsLead() {
        join(admin, patient, newId(), assistant(clinic), "LEAD", null)
                .statusCode(422)
                .body("code", equalTo("lead-needs-licence"));
    }

    @Test
    void refusesStaffOfAnotherClinic() {
        join(admin, patient, newId(), physiotherapist(clinic()), "MEMBER", null)
                .statusCode(422)
                .body("code", equalTo("practitioner-not-eligible"));
    }

    @Test
    void refusesTheSamePractitionerTwice() {
        lead(clinic, patient, physiotherapist);

        join(admin, patient, newId(), physiotherapist, "MEMBER", null)
                .statusCode(409)
                .body("code", equalTo("already-in-team"));
    }

    @Test
    void refusesCoverWithoutAnEndWithinThirtyDays() {
        String tooLate = Instant.now().plus(Duration.ofDays(31)).toString();

        join(admin, patient, newId(), physiotherapist, "COVER", tooLate)
                .statusCode(422)
                .body("code", equalTo("cover-needs-end"));
    }

    @Test
    void closesTheRecordWhenCoverEnds() {
        String soon = Instant.now().plus(Duration.ofDays(2)).toString();
        join(admin, patient, newId(), physiotherapist, "COVER", soon).statusCode(201);
        clock.moveTo(Duration.ofDays(3));

        as(physiotherapist.login())
                .get("/patients/{id}", patient)
                .then()
                .statusCode(403)
                .body("code", equalTo("care-relationship-required"));
    }

    @Test
    void letsBackInWhoseCoverRanOut() {
        String soon = Instant.now()
                .plus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        join(admin, patient, newId(), physiotherapist, "COVER", soon).statusCode(201);
        clock.moveTo(Duration.ofDays(3));

        join(admin, patient, newId(), physiotherapist, "MEMBER", null).statusCode(201);

        as(admin)
                .get("/patients/{id}/care-team", patient)
                .then()
                .body("find { it.role == 'COVER' }.state", equalTo("ENDED"))
                .body("find { it.role == 'COVER' }.until", equalTo(soon));
    }

    @Test
    void leavesTheEndOfCoverThatRanOutAsItWas() {
        var membership = newId();
        String soon = Instant.now().plus(Duration.ofDays(2)).toString();
        join(admin, patient, membership, physiotherapist, "COVER", soon).statusCode(201);
        clock.moveTo(Duration.ofDays(3));

        endMembership(admin, patient, membership, 0).statusCode(409).body("code", equalTo("membership-already-ended"));
    }

    @Test
    void closesTheRecordAtOnceWhenAMembershipEnds() {
        var membership = newId();
        join(admin, patient, membership, physiotherapist, "MEMBER", null).statusCode(201);

        endMembership(admin, patient, membership, 0).statusCode(200).body("state", equalTo("ENDED"));

        as(physiotherapist.login()).get("/patients/{id}", patient).then().statusCode(403);
    }

    @Test
    void letsExactlyOneOfTwoRacingEndsIn() {
        var membership = newId();
        join(admin, patient, membership, physiotherapist, "MEMBER", null).statusCode(201);

        List<Integer> answers = Race.between(
                () -> endMembership(admin, patient, membership, 0).extract().statusCode(),
                () -> endMembership(admin, patient, membership, 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesToEndWithoutTheVersionSeen() {
        var membership = newId();
        join(admin, patient, membership, physiotherapist, "MEMBER", null).statusCode(201);

        as(admin)
                .post("/patients/{p}/care-team/{id}/end", patient, membership)
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));
    }

    @Test
    void refusesToEndTwice() {
        var membership = newId();
        join(admin, patient, membership, physiotherapist, "MEMBER", null).statusCode(201);
        endMembership(admin, patient, membership, 0).statusCode(200);

        endMembership(admin, patient, membership, 1).statusCode(409).body("code", equalTo("membership-already-ended"));
    }
}
