package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.activate;
import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class MaintenanceResourceTest {
    private static final String PATIENT_SERVICE = TestTokens.service("patient-service", "program-service");

    private FedCast cast;
    private UUID episode;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        episode = newId();
    }

    @Test
    void knowsTheProgramOfTheEpisode() {
        UUID running = maintenance(episode);

        ask(PATIENT_SERVICE, episode)
                .statusCode(200)
                .body("active", equalTo(true))
                .body("programId", equalTo(running.toString()));
    }

    @Test
    void countsForTheEpisodeUnderWayWhenTheDraftNamedNone() {
        ClinicalPicture.of(cast, episode).tell();
        UUID running = started("");

        ask(PATIENT_SERVICE, episode)
                .statusCode(200)
                .body("active", equalTo(true))
                .body("programId", equalTo(running.toString()));
        ask(PATIENT_SERVICE, newId()).statusCode(200).body("active", equalTo(false));
    }

    @Test
    void doesNotCountAProgramOfAnotherEpisode() {
        assertThat(maintenance(newId())).isNotNull();

        ask(PATIENT_SERVICE, episode)
                .statusCode(200)
                .body("active", equalTo(false))
                .body("programId", nullValue());
    }

    @Test
    void doesNotCountATreatment() {
        assertThat(running(cast)).isNotNull();

        ask(PATIENT_SERVICE, episode).statusCode(200).body("active", equalTo(false));
    }

    @Test
    void needsToKnowThePatient() {
        by(PATIENT_SERVICE)
                .basePath("/api/program")
                .get("/internal/episodes/{id}/maintenance-status", episode)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesEveryOtherService() {
        ask(TestTokens.service("messaging-service", "program-service"), episode).statusCode(403);
    }

    private UUID maintenance(UUID ofEpisode) {
        ClinicalPicture.of(cast, ofEpisode).tell();
        return started("\"episodeId\": \"%s\",".formatted(ofEpisode));
    }

    private UUID started(String episodeNamed) {
        UUID id = newId();
        by(cast.token("lead"))
                .body(Requests.maintenance().replaceFirst("\\{", "{" + episodeNamed))
                .put("/patients/{p}/programs/{id}", cast.patient(), id)
                .then()
                .statusCode(201);
        activate(cast, id, 0).statusCode(200);
        return id;
    }

    private ValidatableResponse ask(String token, UUID episodeId) {
        return by(token)
                .basePath("/api/program")
                .queryParam("patientId", cast.patient())
                .get("/internal/episodes/{id}/maintenance-status", episodeId)
                .then();
    }
}
