package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.client.PatientClient;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class RevisionTest {
    @Inject
    CircuitBreakerMaintenance breakers;

    private FedCast cast;
    private UUID item;
    private Steps program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        ClinicalPicture.of(cast).tell();
        item = newId();
        program = new Steps(cast, newId());
        program.draft(program(item, "BIRD-DOG-1")).statusCode(201);
        program.activate().statusCode(200);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void askAgain() {
        breakers.reset(PatientClient.BREAKER);
    }

    @Test
    void changesARunningProgramFromTodayOn() {
        program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-2"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("items.exerciseCode", contains("BIRD-DOG-2"));

        program.read("/revisions")
                .body("items.number", contains(2, 1))
                .body("items[0].reason", equalTo("Next step"))
                .body("items[0].effectiveFrom", equalTo(today.toString()));
        program.read("/revisions/1").body("items.exerciseCode", contains("BIRD-DOG-1"));
    }

    @Test
    void tellsWhatChangedAsCodes() {
        program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-2")).statusCode(201);

        assertThat(program.told("program-changed"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"revision\":2", "\"CLINICIAN\"", "BIRD-DOG-2", "CHANGED")
                .doesNotContain("Next step");
        assertThat(program.told("program")).first().asString().contains("\"revision\":2");
    }

    @Test
    void leavesTodayAsItIsUntilTheRevisionBegins() {
        String later = Revised.to(item, "BIRD-DOG-2")
                .replaceFirst("\\{", "{\"effectiveFrom\": \"" + today.plusDays(1) + "\",");

        program.revise(newId(), 1, later).statusCode(201);

        by(cast.token("patient-self")).get("/me/today").then().body("items.exerciseCode", contains("BIRD-DOG-1"));
    }

    @Test
    void saysWhatDiffers() {
        UUID added = newId();
        program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-2")).statusCode(201);
        program.revise(newId(), 2, Revised.to(added, "DEAD-BUG-1")).statusCode(201);

        program.read("/revisions/1/diff/2")
                .statusCode(200)
                .body("changes[0].kind", equalTo("CHANGED"))
                .body("changes[0].fields.name", hasItem("exerciseCode"))
                .body("changes[0].fields.find { it.name == 'exerciseCode' }.before", equalTo("BIRD-DOG-1"))
                .body("changes[0].fields.find { it.name == 'exerciseCode' }.after", equalTo("BIRD-DOG-2"));
        program.read("/revisions/2/diff/3")
                .body("changes.kind", contains("REMOVED", "ADDED"))
                .body("changes.exerciseCode", contains("BIRD-DOG-2", "DEAD-BUG-1"));
        program.read("/revisions/3/diff/3").body("changes", empty());
    }

    @Test
    void letsThePatientReadTheHistory() {
        by(cast.token("patient-self"))
                .get("/programs/{id}/revisions/1", program.id())
                .then()
                .statusCode(200);
    }

    @Test
    void knowsNoOtherRevision() {
        program.read("/revisions/2").statusCode(404);
        program.read("/revisions/1/diff/2").statusCode(404);
        program.read("/revisions/0").statusCode(404);
    }

    @Test
    void refusesADayThatIsOverWhereThePatientIs() {
        String earlier = Revised.to(item, "BIRD-DOG-2")
                .replaceFirst("\\{", "{\"effectiveFrom\": \"" + today.minusDays(1) + "\",");

        program.revise(newId(), 1, earlier).statusCode(422).body("code", equalTo("revision-too-early"));
    }

    @Test
    void refusesWhatARuleForbids_B_COMP_01() {
        program.revise(newId(), 1, Revised.to(item, "HEAT")).statusCode(422).body("blocks", contains("B-COMP-01"));

        program.read("").body("revision", equalTo(1)).body("version", equalTo(1));
    }

    @Test
    void waitsForAnAnswerToEachWarning_W_COMP_02() {
        String unanswered =
                Revised.to(item, "BIRD-DOG-2").replaceFirst("\"acknowledgements\": \\[.*]", "\"acknowledgements\": []");

        program.revise(newId(), 1, unanswered).statusCode(422).body("warnings", hasItem("W-COMP-02"));
    }

    @Test
    void isRefusedForNowWhenNobodyCanBeAsked() {
        ClinicalPicture.fails(cast, 500, 0);

        program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-2"))
                .statusCode(503)
                .body("code", equalTo("clinical-context-unavailable"));
    }

    @Test
    void countsOnceHoweverOftenSent() {
        UUID revision = newId();
        program.revise(revision, 1, Revised.to(item, "BIRD-DOG-2")).statusCode(201);
        ClinicalPicture.fails(cast, 500, 0);

        program.revise(revision, 1, Revised.to(item, "BIRD-DOG-2"))
                .statusCode(200)
                .body("revision", equalTo(2));

        program.revise(revision, 2, Revised.to(item, "BIRD-DOG-3"))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void countsOnceWhenSentTwiceAtTheSameMoment() {
        UUID revision = newId();
        String body = Revised.to(item, "BIRD-DOG-2");

        List<Integer> answers = Race.between(
                () -> program.revise(revision, 1, body).extract().statusCode(),
                () -> program.revise(revision, 1, body).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
    }

    @Test
    void needsTheVersion() {
        program.revise(newId(), 0, Revised.to(item, "BIRD-DOG-2")).statusCode(412);
        by(cast.token("lead"))
                .body(Revised.to(item, "BIRD-DOG-2"))
                .put("/programs/{id}/revisions/{revision}", program.id(), newId())
                .then()
                .statusCode(428);
    }

    @Test
    void refusesToReviseADraftOrWhatEnded() {
        var draft = new Steps(cast, newId());
        draft.draft(program(newId(), "WALK")).statusCode(201);
        draft.revise(newId(), 0, Revised.to(item, "WALK")).statusCode(409).body("code", equalTo("program-not-active"));
        program.step("complete", 1, "").statusCode(200);

        program.revise(newId(), 2, Revised.to(item, "WALK"))
                .statusCode(409)
                .body("code", equalTo("program-not-active"));
    }

    @Test
    void refusesARevisionWithoutAReason() {
        program.revise(newId(), 1, Revised.to(item, "WALK").replace("Next step", " "))
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void letsOneOfTwoRevisionsWin() {
        List<Integer> answers = Race.between(
                () -> program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-2"))
                        .extract()
                        .statusCode(),
                () -> program.revise(newId(), 1, Revised.to(item, "DEAD-BUG-1"))
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void keepsRevisionsAsTheyWereMade() {
        assertThatThrownBy(() -> TestPostgres.execute(
                        "program_test",
                        "update program_revision set items = '[]' where program_id = '%s'".formatted(program.id())))
                .hasStackTraceContaining("a revision never changes");
    }

    @Test
    void keepsTheVersionOfAnExerciseThatStays() {
        program.revise(newId(), 1, Revised.to(item, "BIRD-DOG-1"))
                .statusCode(201)
                .body("items[0].exerciseVersion", equalTo(1))
                .body("items[0].dose.reps", equalTo(5))
                .body("items[0].daysOfWeek", nullValue())
                .body("items[0].timesPerWeek", equalTo(3));
    }
}
