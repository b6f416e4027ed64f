package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.stranger;
import static clinic.telerehab.patient.dataprotection.DataRequests.approve;
import static clinic.telerehab.patient.dataprotection.DataRequests.archive;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static clinic.telerehab.patient.dataprotection.DataRequests.decide;
import static clinic.telerehab.patient.dataprotection.DataRequests.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A record that the law keeps.
@PatientServiceTest
class LegalHoldTest {
    private Login admin;
    private Login self;
    private UUID patient;

    @BeforeEach
    void link() {
        Clinic clinic = clinic();
        admin = clinic.admin().login();
        self = stranger();
        patient = linkedPatient(clinic, self);
    }

    @Test
    void isNotApprovedWhileTheRecordIsHeld() {
        UUID held = asked(self, patient, "ERASURE");
        UUID another = asked(self, patient, "ERASURE");
        archive(admin, patient);
        decide(admin, held, "hold", 0).statusCode(200).body("legalHold", equalTo(true));

        approve(admin, held, 1).statusCode(409).body("code", equalTo("legal-hold"));
        approve(admin, another, 0).statusCode(409).body("code", equalTo("legal-hold"));

        decide(admin, held, "release", 1).statusCode(200).body("legalHold", equalTo(false));
        approve(admin, another, 0).statusCode(200);
    }

    @Test
    void isHeldOnceAndReleasedOnce() {
        UUID id = asked(self, patient, "ERASURE");

        decide(admin, id, "release", 0).statusCode(409).body("code", equalTo("data-request-state-conflict"));
        decide(admin, id, "hold", 0).statusCode(200);
        decide(admin, id, "hold", 1).statusCode(409).body("code", equalTo("data-request-state-conflict"));
    }

    @Test
    void isNotHeldAfterItWasDone() {
        UUID id = asked(self, patient, "EXPORT");
        awaitState(self, patient, id, "COMPLETED");
        int version = list(self, patient).extract().path("items[0].version");

        decide(admin, id, "hold", version).statusCode(409).body("code", equalTo("data-request-state-conflict"));
    }

    @Test
    void keepsAHoldThroughARejection() {
        UUID rejected = asked(self, patient, "ERASURE");
        UUID later = asked(self, patient, "ERASURE");
        archive(admin, patient);
        decide(admin, rejected, "hold", 0).statusCode(200);
        decide(admin, rejected, "reject", 1).statusCode(200);

        approve(admin, later, 0).statusCode(409).body("code", equalTo("legal-hold"));
    }

    @Test
    void isRefusedByTheDatabaseTooWhileHeld() {
        UUID id = asked(self, patient, "ERASURE");
        archive(admin, patient);
        decide(admin, id, "hold", 0).statusCode(200);

        assertThatThrownBy(() -> TestPostgres.execute(
                        DataRequests.DATABASE, "select erase_patient('%s', now())".formatted(patient)))
                .rootCause()
                .hasMessageContaining("data_request_held_is_kept");
    }

    /// The other services destroy nothing of a record that is held.
    @Test
    void tellsTheOtherServicesWhetherTheRecordIsHeldByAnyRequest() {
        UUID one = asked(self, patient, "ERASURE");
        UUID another = asked(self, patient, "ERASURE");
        assertThat(toldOfHold()).isEqualTo("false");

        decide(admin, one, "hold", 0).statusCode(200);
        decide(admin, another, "hold", 0).statusCode(200);
        assertThat(toldOfHold()).isEqualTo("true");

        decide(admin, one, "release", 1).statusCode(200);
        archive(admin, patient);
        assertThat(toldOfHold()).isEqualTo("true");

        decide(admin, another, "release", 1).statusCode(200);
        assertThat(toldOfHold()).isEqualTo("false");
    }

    private String toldOfHold() {
        return TestPostgres.strings(DataRequests.DATABASE, """
                        select data::json ->> 'legalHold' from feed_event
                         where subject = '%s' and type = 'patient' order by xact_id desc, seq desc
                        """.formatted(patient))
                .getFirst();
    }
}
