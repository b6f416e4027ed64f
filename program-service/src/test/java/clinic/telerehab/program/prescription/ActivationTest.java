package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.everythingAnswered;
import static clinic.telerehab.program.Requests.maintenance;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.client.PatientClient;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ProgramServiceTest
class ActivationTest {
    @Inject
    CircuitBreakerMaintenance breakers;

    private FedCast cast;
    private UUID episode;
    private Steps program;

    @BeforeEach
    void draft() {
        cast = FedCast.meet("program");
        episode = newId();
        ClinicalPicture.of(cast, episode).tell();
        program = new Steps(cast, newId());
        program.draft(of(episode, program(newId(), "BIRD-DOG-1"))).statusCode(201);
    }

    @AfterEach
    void askAgain() {
        breakers.reset(PatientClient.BREAKER);
    }

    @Test
    void startsWithItsFirstRevision() {
        program.activate()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ACTIVE"))
                .body("revision", equalTo(1))
                .body("activatedAt", notNullValue());

        program.read("/revisions/1")
                .body("origin", equalTo("CLINICIAN"))
                .body("author", equalTo(cast.login("lead")))
                .body("validation.acknowledgements.ruleId", hasItem("W-COMP-02"));
        assertThat(program.told("program")).hasSize(1).first().asString().contains("\"ACTIVE\"");
        assertThat(program.told("program-changed"))
                .hasSize(1)
                .first()
                .asString()
                .contains("BIRD-DOG-1", "ADDED");
    }

    @Test
    void waitsForAnAnswerToEachWarning_W_COMP_02_W_COMP_07() {
        program.step("activate", 0, "{}")
                .statusCode(422)
                .body("code", equalTo("warnings-not-acknowledged"))
                .body("warnings", hasItems("W-COMP-02", "W-COMP-07"));

        program.read("").body("status", equalTo("DRAFT"));
    }

    @Test
    void waitsForAReasonWhereOneIsDue_W_COMP_02() {
        program.step(
                        "activate",
                        0,
                        "{\"acknowledgements\": [{\"ruleId\": \"W-COMP-02\", \"reason\": \" \"}, {\"ruleId\": \"W-COMP-07\"}]}")
                .statusCode(422)
                .body("warnings", contains("W-COMP-02"));
    }

    @Test
    void refusesWhatARuleForbids_B_COMP_01() {
        program.redraft(0, program(newId(), "HEAT-PACK")).statusCode(200);

        program.step("activate", 1, everythingAnswered())
                .statusCode(422)
                .body("code", equalTo("program-blocked"))
                .body("blocks", contains("B-COMP-01"));
    }

    @Test
    void refusesUnclearedRedFlags_B_COMP_06() {
        ClinicalPicture.of(cast, episode).screened("URGENT", false).tell();

        program.activate().statusCode(422).body("blocks", contains("B-COMP-06"));
    }

    @Test
    void refusesAConsentThatWasJustWithdrawn_B_COMP_06() {
        ClinicalPicture.of(cast, episode).agreeingTo("MESSAGING").tell();

        program.activate().statusCode(422).body("findings[0].codes", contains("CONSENT_MISSING"));
    }

    @Test
    void refusesAPatientWithoutConsentBeforeAskingAnybody() {
        cast.consentTo("MESSAGING");

        program.activate().statusCode(409).body("code", equalTo("consent-missing"));

        assertThat(ClinicalPicture.timesAsked(cast)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "TREATMENT, ACTIVE, 200",
        "TREATMENT, INTAKE, 409",
        "TREATMENT, ON_HOLD, 409",
        "TREATMENT, MAINTENANCE, 409",
        "MAINTENANCE, ACTIVE, 200",
        "MAINTENANCE, MAINTENANCE, 200",
        "MAINTENANCE, BLOCKED, 409"
    })
    void needsAnEpisodeThatIsUnderWay(String kind, String status, int expected) {
        ClinicalPicture.of(cast, episode).inStatus(status).tell();
        var steps = new Steps(cast, newId());
        steps.draft(of(episode, kind.equals("TREATMENT") ? program(newId(), "BIRD-DOG-1") : maintenance()))
                .statusCode(201);

        assertThat(steps.activate().extract().statusCode()).isEqualTo(expected);
    }

    @Test
    void needsItsOwnEpisode() {
        ClinicalPicture.of(cast, newId()).tell();

        program.activate().statusCode(409).body("code", equalTo("episode-not-active"));
    }

    @Test
    void needsAnEpisodeAtAll() {
        ClinicalPicture.of(cast, episode).withoutEpisode().tell();

        program.activate().statusCode(409).body("code", equalTo("episode-not-active"));
    }

    @ParameterizedTest(name = "answers {0} after {1} ms")
    @CsvSource({"500, 0", "401, 0", "404, 0", "200, 1500", "0, 0"})
    void isRefusedForNowWhenNobodyCanBeAsked(int status, long afterMillis) {
        ClinicalPicture.fails(cast, status, afterMillis);

        program.activate()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("clinical-context-unavailable"));

        program.read("").body("status", equalTo("DRAFT")).body("version", equalTo(0));
    }

    @Test
    void isRefusedForNowWhenTheAnswerIsOld() {
        ClinicalPicture.of(cast, episode)
                .readAt(Instant.now().minus(Duration.ofSeconds(90)))
                .tell();

        program.activate().statusCode(503).body("code", equalTo("clinical-context-unavailable"));
    }

    @Test
    void needsTheVersion() {
        by(cast.token("lead"))
                .body(everythingAnswered())
                .post("/programs/{id}/activate", program.id())
                .then()
                .statusCode(428);
        program.step("activate", 7, everythingAnswered()).statusCode(412);
    }

    @Test
    void refusesToStartTwice() {
        program.activate().statusCode(200);

        program.step("activate", 1, everythingAnswered()).statusCode(409).body("code", equalTo("program-not-draft"));
    }

    @Test
    void letsOneOfTwoStartsWin() {
        List<Integer> answers = Race.between(
                () -> program.activate().extract().statusCode(),
                () -> program.activate().extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void letsOneOfTwoTreatmentsWin() {
        var other = new Steps(cast, newId());
        other.draft(of(episode, program(newId(), "BIRD-DOG-1"))).statusCode(201);

        List<Integer> answers = Race.between(
                () -> program.activate().extract().statusCode(),
                () -> other.activate().extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void completesTheTreatmentWhenMaintenanceStarts() {
        program.activate().statusCode(200);
        var maintenance = new Steps(cast, newId());
        maintenance.draft(of(episode, maintenance())).statusCode(201);

        maintenance.activate().statusCode(200).body("kind", equalTo("MAINTENANCE"));

        program.read("").body("status", equalTo("COMPLETED"));
        assertThat(program.told("program")).hasSize(2).first().asString().contains("\"COMPLETED\"");
    }

    @Test
    void leavesTheTreatmentOfAnotherEpisode() {
        program.activate().statusCode(200);
        UUID next = newId();
        ClinicalPicture.of(cast, next).tell();
        var maintenance = new Steps(cast, newId());
        maintenance.draft(of(next, maintenance())).statusCode(201);

        maintenance.activate().statusCode(200);

        program.read("").body("status", not(equalTo("COMPLETED")));
    }

    private static String of(UUID episode, String body) {
        return body.replaceFirst("\\{", "{\"episodeId\": \"" + episode + "\",");
    }
}
