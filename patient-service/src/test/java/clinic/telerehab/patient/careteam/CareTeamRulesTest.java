package clinic.telerehab.patient.careteam;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.assistant;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.endMembership;
import static clinic.telerehab.patient.People.join;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class CareTeamRulesTest {
    private Clinic clinic;
    private Login admin;
    private UUID patient;
    private UUID membership;

    @BeforeEach
    void register() {
        clinic = clinic();
        admin = clinic.admin().login();
        patient = patient(clinic);
        membership = newId();
    }

    @Test
    void changesAMembersRoleAndEnd() {
        join(admin, patient, membership, physiotherapist(clinic), "MEMBER", null)
                .statusCode(201);

        change("{\"role\": \"COVER\", \"until\": \"%s\"}".formatted(in(Duration.ofDays(5))), 0)
                .statusCode(200)
                .body("role", equalTo("COVER"))
                .body("until", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, {\"role\": \"COVER\"},                   422, cover-needs-end",
        "MEMBER, {\"role\": \"LEAD\"},                    409, lead-changes-by-transfer",
        "LEAD,   {\"role\": \"MEMBER\"},                  409, lead-changes-by-transfer",
        "MEMBER, {\"until\": \"2020-01-01T00:00:00Z\"},   422, validation-failed",
        "MEMBER, {\"state\": \"ENDED\"},                  422, member-not-editable"
    })
    void refusesWhatNoMembershipCanBecome(String role, String patch, int status, String code) {
        join(admin, patient, membership, physiotherapist(clinic), role, null).statusCode(201);

        change(patch, 0).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void isChangedByExactlyOneOfTwoAtOnce() {
        join(admin, patient, membership, physiotherapist(clinic), "MEMBER", null)
                .statusCode(201);

        List<Integer> answers = Race.between(
                () -> change("{\"role\": \"SUPERVISOR\"}", 0).extract().statusCode(),
                () -> endMembership(admin, patient, membership, 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesALeadWithAnEnd() {
        join(admin, patient, membership, physiotherapist(clinic), "LEAD", in(Duration.ofDays(5)))
                .statusCode(422)
                .body("code", equalTo("lead-has-no-end"));
    }

    @Test
    void raisesAnAlertWhenTheLastLeadEnds() {
        join(admin, patient, membership, physiotherapist(clinic), "LEAD", null).statusCode(201);

        endMembership(admin, patient, membership, 0).statusCode(200);

        assertThat(TestPostgres.strings("patient_test", """
                select data from feed_event where type = 'alert' and subject = '%s'
                """.formatted(patient)))
                .hasSize(1)
                .first()
                .asString()
                .contains("A-NO-LEAD", "HIGH");
    }

    @Test
    void refusesAnAssistantWithoutASupervisor() {
        join(admin, patient, membership, assistant(clinic), "MEMBER", null)
                .statusCode(409)
                .body("code", equalTo("assistant-needs-supervisor"));
    }

    @Test
    void keepsTheLastSupervisorOfAnAssistant() {
        join(admin, patient, membership, physiotherapist(clinic), "SUPERVISOR", null)
                .statusCode(201);
        join(admin, patient, newId(), assistant(clinic), "MEMBER", null).statusCode(201);

        endMembership(admin, patient, membership, 0)
                .statusCode(409)
                .body("code", equalTo("assistant-needs-supervisor"));
        change("{\"role\": \"MEMBER\"}", 0).statusCode(409);
        as(admin).get("/patients/{p}/care-team", patient).then().body("[0].state", equalTo("ACTIVE"));
    }

    @Test
    void keepsASupervisorForAsLongAsAnAssistantWorks() {
        join(admin, patient, membership, physiotherapist(clinic), "SUPERVISOR", in(Duration.ofDays(10)))
                .statusCode(201);
        var assistant = assistant(clinic);

        join(admin, patient, newId(), assistant, "MEMBER", in(Duration.ofDays(11)))
                .statusCode(409)
                .body("code", equalTo("assistant-needs-supervisor"));
        join(admin, patient, newId(), assistant, "MEMBER", in(Duration.ofDays(9)))
                .statusCode(201);
        change("{\"until\": \"%s\"}".formatted(in(Duration.ofDays(8))), 0)
                .statusCode(409)
                .body("code", equalTo("assistant-needs-supervisor"));
    }

    @Test
    void neverLeavesAnAssistantAloneWhoJoinsAsTheSupervisorLeaves() {
        join(admin, patient, membership, physiotherapist(clinic), "SUPERVISOR", null)
                .statusCode(201);
        var assistant = assistant(clinic);

        List<Integer> answers = Race.between(
                () -> endMembership(admin, patient, membership, 0).extract().statusCode(),
                () -> join(admin, patient, newId(), assistant, "MEMBER", null)
                        .extract()
                        .statusCode());

        assertThat(answers.stream().filter(status -> status == 409)).hasSize(1);
    }

    @Test
    void refusesAnAssistantAsSupervisor() {
        join(admin, patient, membership, assistant(clinic), "SUPERVISOR", null)
                .statusCode(422)
                .body("code", equalTo("supervisor-needs-licence"));
    }

    @Nested
    class WhileInTreatment {
        @BeforeEach
        void startTreatment() {
            join(admin, patient, membership, physiotherapist(clinic), "LEAD", null)
                    .statusCode(201);
            treat();
        }

        @Test
        void keepsTheLastLead() {
            endMembership(admin, patient, membership, 0).statusCode(409).body("code", equalTo("lead-needed"));
        }

        @Test
        void isNotArchived() {
            as(admin)
                    .header("If-Match", "\"0\"")
                    .post("/patients/{p}/archive", patient)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("episode-under-way"));
        }
    }

    @Test
    void startsNoTreatmentWithoutALead() {
        assertThatThrownBy(this::treat).rootCause().hasMessageContaining("care_team_has_lead");
    }

    /// An episode under way, past all that leads to one.
    private void treat() {
        TestPostgres.execute("patient_test", """
                insert into episode (id, patient_id, clinic_id, body_region, presentation, chronicity, status,
                    screening, raised_flags, cleared_flags, intake_signed_at, opened_at, activated_at,
                    request_hash, version)
                values (gen_random_uuid(), '%s', '%s', 'LOW_BACK', 'AXIAL', 'ACUTE', 'ACTIVE',
                    'CLEAR', '[]', '[]', now(), now(), now(), '-', 0)
                """.formatted(patient, clinic.id()));
    }

    private ValidatableResponse change(String patch, int version) {
        return patch(admin, "/patients/%s/care-team/%s".formatted(patient, membership), version, patch);
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }
}
