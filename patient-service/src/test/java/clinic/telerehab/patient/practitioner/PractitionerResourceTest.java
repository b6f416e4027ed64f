package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.register;
import static clinic.telerehab.patient.People.stranger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class PractitionerResourceTest {
    private Clinic clinic;
    private Login admin;

    @BeforeEach
    void open() {
        clinic = clinic();
        admin = clinic.admin().login();
    }

    @Test
    void refusesALoginThatIsStaffAlready() {
        var known = physiotherapist(clinic);

        register(admin, new Practitioner(newId(), known.login()), clinic.id(), "OTHER", null)
                .statusCode(409)
                .body("code", equalTo("login-already-registered"));
    }

    @Test
    void refusesALicensedProfessionWithoutItsLicence() {
        var unlicensed = new Practitioner(newId(), stranger());

        register(admin, unlicensed, clinic.id(), "PHYSIOTHERAPIST", null)
                .statusCode(422)
                .body("violations.field", contains("licenceNumberGiven"));
    }
}
