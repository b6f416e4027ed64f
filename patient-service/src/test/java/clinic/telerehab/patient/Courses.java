package clinic.telerehab.patient;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/// Episodes of care that the tests are about, made through the API.
public final class Courses {
    private static final String DATABASE = "patient_test";

    private Courses() {}

    /// One patient's episode in intake, with everyone who has to do with it.
    public record Course(Clinic clinic, UUID patient, Login self, Practitioner lead, UUID episode) {}

    /// A linked patient with a lead and an open episode of the low back.
    public static Course opened() {
        Clinic clinic = People.clinic();
        Login self = People.stranger();
        UUID patient = People.linkedPatient(clinic, self);
        Practitioner lead = People.physiotherapist(clinic);
        People.lead(clinic, patient, lead);
        UUID episode = newId();
        open(lead.login(), patient, episode, "LOW_BACK").statusCode(201);
        return new Course(clinic, patient, self, lead, episode);
    }

    public static ValidatableResponse open(Login as, UUID patient, UUID episode, String region) {
        return as(as).body(opening(region))
                .put("/patients/{p}/episodes/{id}", patient, episode)
                .then();
    }

    public static String opening(String region) {
        return """
                {"bodyRegion": "%s", "presentation": "AXIAL", "chronicity": "CHRONIC"}
                """.formatted(region);
    }

    /// An episode of the cast's patient that nobody's call has changed yet; what was open before is closed.
    public static UUID newEpisode(CareTeamCast cast) {
        closeAll(cast.patient());
        UUID episode = newId();
        People.anonymous()
                .auth()
                .oauth2(cast.token("lead"))
                .body(opening("LOW_BACK"))
                .put("/patients/{p}/episodes/{id}", cast.patient(), episode)
                .then()
                .statusCode(201);
        return episode;
    }

    /// Closes a patient's open episodes behind the service's back.
    public static void closeAll(UUID patient) {
        TestPostgres.execute(DATABASE, """
                update episode set status = 'CLOSED', closed_at = now(), outcome_code = 'MOVED', held_at = null,
                       review_at = null
                 where patient_id = '%s' and closed_at is null
                """.formatted(patient));
    }
}
