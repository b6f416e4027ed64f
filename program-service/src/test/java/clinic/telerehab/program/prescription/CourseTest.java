package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ProgramServiceTest
class CourseTest {
    private static final String FLARE = "{\"reason\": \"FLARE\"}";
    private static final String RELIEF = "{\"reason\": \"NOT_ENOUGH_RELIEF\"}";

    @Inject
    MovableClock clock;

    private FedCast cast;
    private UUID episode;
    private Steps program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        episode = newId();
        ClinicalPicture.of(cast, episode).tell();
        program = draft();
        program.activate().statusCode(200);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void restsForThreeDaysAndGoesOnWalking_INV_HOLD() {
        program.step("hold", 1, FLARE)
                .statusCode(200)
                .body("status", equalTo("ON_HOLD"))
                .body("version", equalTo(2))
                .body("holds[0].from", equalTo(today.toString()))
                .body("holds[0].until", equalTo(today.plusDays(3).toString()))
                .body("holds[0].reviewOn", equalTo(today.plusDays(3).toString()))
                .body("holds[0].keepWalking", equalTo(true));

        by(cast.token("patient-self")).get("/me/today").then().body("items", empty());
        assertThat(program.told("program")).first().asString().contains("\"ON_HOLD\"");
    }

    @ParameterizedTest
    @CsvSource({"1,, 200", "14,, 200", "15,, 422", "0,, 422", "-1,, 422", "7, 3, 200", "7, 8, 422", "7, -1, 422"})
    void endsWithinFourteenDaysAndIsLookedAtBefore_INV_HOLD(int days, Integer review, int expected) {
        String reviewOn = review == null ? "" : ", \"reviewOn\": \"%s\"".formatted(today.plusDays(review));

        var answer = program.step(
                "hold", 1, "{\"reason\": \"TRAVEL\", \"until\": \"%s\"%s}".formatted(today.plusDays(days), reviewOn));

        assertThat(answer.extract().statusCode()).isEqualTo(expected);
    }

    @Test
    void holdsTheBoundsInTheDatabaseToo_INV_HOLD() {
        program.step("hold", 1, FLARE).statusCode(200);

        assertThatThrownBy(() -> TestPostgres.execute(
                        "program_test",
                        "update program_hold set until_day = from_day + 15, review_on = from_day where program_id = '%s'"
                                .formatted(program.id())))
                .hasStackTraceContaining("program_hold_length_check");
    }

    @Test
    void refusesAnUnknownReason() {
        program.step("hold", 1, "{\"reason\": \"BECAUSE\"}").statusCode(400);
        program.step("discontinue", 1, "{}").statusCode(422);
    }

    @Test
    void goesOnWhenAskedTo() {
        program.step("hold", 1, FLARE).statusCode(200);

        program.step("resume", 2, "")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("holds", hasSize(1))
                .body("holds[0].endedAt", notNullValue());
    }

    @Test
    void goesOnByItselfWhenTheRestIsOver() {
        program.step("hold", 1, FLARE).statusCode(200);

        clock.moveTo(Duration.ofDays(3));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> program.told("program").getFirst().contains("\"ACTIVE\""));
    }

    @ParameterizedTest
    @CsvSource({"complete, COMPLETED", "discontinue, DISCONTINUED"})
    void endsFromRestToo(String verb, String status) {
        program.step("hold", 1, FLARE).statusCode(200);

        program.step(verb, 2, RELIEF)
                .statusCode(200)
                .body("status", equalTo(status))
                .body("holds[0].endedAt", notNullValue())
                .body("endedAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({"resume, 409, program-not-on-hold", "activate, 409, program-not-draft"})
    void refusesTheStepsThatARunningProgramDoesNotTake(String verb, int status, String code) {
        program.step(verb, 1, verb.equals("resume") ? "" : "{}")
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "hold, program-not-active",
        "resume, program-not-on-hold",
        "complete, program-not-active",
        "discontinue, program-ended",
        "activate, program-not-draft"
    })
    void refusesEveryStepOnceItEnded(String verb, String code) {
        program.step("complete", 1, "").statusCode(200);

        program.step(verb, 2, bodyOf(verb)).statusCode(409).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"hold, program-not-active", "resume, program-not-on-hold", "complete, program-not-active"})
    void refusesTheStepsThatADraftDoesNotTake(String verb, String code) {
        draft().step(verb, 0, bodyOf(verb)).statusCode(409).body("code", equalTo(code));
    }

    @Test
    void givesADraftUp() {
        draft().step("discontinue", 0, "{\"reason\": \"DRAFTED_IN_ERROR\"}")
                .statusCode(200)
                .body("status", equalTo("DISCONTINUED"))
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"hold", "resume", "complete", "discontinue"})
    void needsTheVersion(String verb) {
        by(cast.token("lead"))
                .body(bodyOf(verb))
                .post("/programs/{id}/{verb}", program.id(), verb)
                .then()
                .statusCode(428);
        program.step(verb, 9, bodyOf(verb)).statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"hold, complete", "hold, discontinue", "complete, discontinue", "hold, hold"})
    void letsOneOfTwoStepsWin(String one, String other) {
        List<Integer> answers = Race.between(
                () -> program.step(one, 1, bodyOf(one)).extract().statusCode(),
                () -> program.step(other, 1, bodyOf(other)).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void letsOneOfTwoWaysOutOfARestWin() {
        program.step("hold", 1, FLARE).statusCode(200);

        List<Integer> answers = Race.between(
                () -> program.step("resume", 2, "").extract().statusCode(),
                () -> program.step("complete", 2, "").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, EPISODE_CLOSED", "RELAPSED, EPISODE_RELAPSED", "REFERRED_OUT, REFERRED_OUT"})
    void endsWithItsEpisodeAndItsDraftsToo(String status, String reason) {
        var drafted = draft();

        tellEpisode(status);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> program.told("program").getFirst().contains("\"DISCONTINUED\""));
        drafted.read("").body("status", equalTo("DISCONTINUED"));
        assertThat(reasonOf(program)).isEqualTo(reason);
    }

    @Test
    void outlivesTheChangesOfItsEpisodeThatEndNothing() {
        tellEpisode("MAINTENANCE");
        cast.patientIs("ACTIVE", "Europe/Berlin");

        program.read("").body("status", equalTo("ACTIVE"));
    }

    @ParameterizedTest
    @CsvSource({"ARCHIVED", "ANONYMISED"})
    void endsWithTheRecord(String status) {
        cast.patientIs(status, "Europe/Berlin");

        assertThat(reasonOf(program)).isEqualTo("RECORD_CLOSED");
    }

    private Steps draft() {
        var steps = new Steps(cast, newId());
        steps.draft(program(newId(), "BIRD-DOG-1").replaceFirst("\\{", "{\"episodeId\": \"" + episode + "\","))
                .statusCode(201);
        return steps;
    }

    private void tellEpisode(String status) {
        assertThat(TestPeer.tell("patient", "episode", "STATE", episode, """
                {"episodeId": "%s", "patientId": "%s", "clinicId": "%s", "bodyRegion": "LUMBAR", "status": "%s",
                 "presentation": "AXIAL", "chronicity": "CHRONIC", "relapseOf": null}
                """.formatted(
                                episode, cast.patient(), cast.clinic(), status)))
                .isNotEmpty();
    }

    private static String reasonOf(Steps program) {
        return TestPostgres.strings(
                        "program_test",
                        "select end_reason from program where id = '%s' and end_reason is not null"
                                .formatted(program.id()))
                .getFirst();
    }

    private static String bodyOf(String verb) {
        return switch (verb) {
            case "hold" -> FLARE;
            case "discontinue" -> RELIEF;
            case "activate" -> "{}";
            default -> "";
        };
    }
}
