package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.activate;
import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.draft;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.prescription.RevisionDraft;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class PlanTest {
    @Inject
    Programs programs;

    private FedCast cast;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void tellsTodayAndTheFourteenDaysAhead() {
        Running program = running(cast);

        plan("").body("from", equalTo(today.toString()))
                .body("days", hasSize(15))
                .body("days[0].localDate", equalTo(today.toString()))
                .body("days[0].programId", equalTo(program.id().toString()))
                .body("days[0].items.exerciseCode", contains("BIRD-DOG-1"))
                .body("days.status", everyItem(equalTo("PLANNED")));
    }

    @Test
    void reckonsDaysFurtherAheadThanAnyAreWrittenDown() {
        Running program = running(cast);

        plan("?from=" + today.plusDays(10) + "&to=" + today.plusDays(29))
                .body("days", hasSize(20))
                .body("days.programId", everyItem(equalTo(program.id().toString())));
        plan("?from=" + today.plusDays(40) + "&to=" + today.plusDays(40)).body("days", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-01", "2026-03-02, 2026-06-02", "2026-03-02, soon"})
    void refusesDaysThatAreNoPeriod(String from, String to) {
        by(cast.token("patient-self"))
                .get("/me/plan?from=" + from + "&to=" + to)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me/plan?from=%2B999999999-12-31",
                "/me/plan?from=-999999999-01-01",
                "/me/plan?to=%2B999999999-12-31",
                "/me/plan?from=2200-01-01",
                "/me/today?date=-999999999-01-01",
                "/me/today?date=-5000-01-01",
                "/me/today?date=%2B999999999-12-31",
                "/me/today?date=tomorrow"
            })
    void refusesDaysThatNoPatientLives(String path) {
        by(cast.token("patient-self"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void notesWhatBecameOfADay() {
        Running program = running(cast);
        log(cast, newId(), SessionRequests.of(program, today).doing(1).body()).statusCode(201);
        today().body("programs[0].status", equalTo("PARTIAL"));

        log(cast, newId(), SessionRequests.of(program, today).doing(2).body()).statusCode(201);

        today().body("programs[0].status", equalTo("DONE")).body("loggedSessions", hasSize(2));
    }

    @Test
    void excusesTheDaysOfAHoldUntilTheProgramGoesOn() {
        Running program = running(cast);

        step(program, "hold", 1, holdUntil(today.plusDays(2))).statusCode(200);
        plan("?to=" + today.plusDays(2)).body("days.status", contains("EXCUSED", "EXCUSED", "PLANNED"));
        today().body("items", empty())
                .body("programs[0].held.keepWalking", equalTo(true))
                .body("programs[0].held.until", equalTo(today.plusDays(2).toString()));

        step(program, "resume", 2, "").statusCode(200);
        plan("?to=" + today.plusDays(2)).body("days.status", everyItem(equalTo("PLANNED")));
    }

    @Test
    void takesWhatIsDoneInSpiteOfAHoldAndKeepsTheDayExcused() {
        Running program = running(cast);
        step(program, "hold", 1, holdUntil(today.plusDays(2))).statusCode(200);

        log(cast, newId(), SessionRequests.of(program, today).doing(3).body()).statusCode(201);

        today().body("programs[0].status", equalTo("EXCUSED"));
    }

    @Test
    void keepsWalkingInAHold() {
        var program = new Running(newId(), newId());
        draft(cast, program.id(), program.itemId(), "WALK").statusCode(201);
        activate(cast, program.id(), 0).statusCode(200);

        step(program, "hold", 1, holdUntil(today.plusDays(2))).statusCode(200);

        today().body("items.exerciseCode", contains("WALK")).body("programs[0].status", equalTo("EXCUSED"));
    }

    @Test
    void plansAgainFromTheDayOfARevisionAndLeavesWhatWasDone() {
        Running program = running(cast);
        log(cast, newId(), SessionRequests.of(program, today).doing(3).body()).statusCode(201);

        pauseAllFrom(program, today);

        plan("").body("days", hasSize(1)).body("days[0].status", equalTo("DONE"));
    }

    @Test
    void keepsTheDaysBeforeARevisionBegins() {
        Running program = running(cast);

        pauseAllFrom(program, today.plusDays(3));

        plan("").body("days", hasSize(3)).body("days.revision", everyItem(equalTo(1)));
    }

    @Test
    void plansNothingMoreOnceTheProgramHasEnded() {
        Running program = running(cast);

        step(program, "complete", 1, "").statusCode(200);

        plan("").body("days", empty());
    }

    @Test
    void plansAProgramThatBeginsLaterFromItsFirstDay() {
        var program = new Running(newId(), newId());
        LocalDate start = today.plusDays(5);
        ClinicalPicture.of(cast).tell();
        by(cast.token("lead"))
                .body(clinic.telerehab.program.Requests.program(program.itemId(), "BIRD-DOG-1")
                        .replace("2026-01-01", start.toString()))
                .put("/patients/{p}/programs/{id}", cast.patient(), program.id())
                .then()
                .statusCode(201);
        activate(cast, program.id(), 0).statusCode(200);

        today().body("items", empty()).body("programs", empty()).body("blocked", nullValue());
        plan("").body("days[0].localDate", equalTo(start.toString())).body("days", hasSize(10));
    }

    private void pauseAllFrom(Running program, LocalDate day) {
        await(() -> Panache.withTransaction(() -> programs.require(program.id())
                .map(found ->
                        found.current().items().stream().map(ProgramItem::pause).toList())
                .chain(items -> programs.revise(program.id(), revision(day, items), Set.of()))));
    }

    private static RevisionDraft revision(LocalDate day, List<ProgramItem> items) {
        return new RevisionDraft(RevisionDraft.Origin.SYSTEM, "system:test", null, "a test", day, items);
    }

    private static String holdUntil(LocalDate day) {
        return "{\"reason\": \"ILLNESS\", \"until\": \"%s\"}".formatted(day);
    }

    private ValidatableResponse step(Running program, String verb, int version, String body) {
        return by(cast.token("lead"))
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .post("/programs/{id}/{verb}", program.id(), verb)
                .then();
    }

    private ValidatableResponse plan(String query) {
        return by(cast.token("patient-self")).get("/me/plan" + query).then().statusCode(200);
    }

    private ValidatableResponse today() {
        return by(cast.token("patient-self")).get("/me/today").then().statusCode(200);
    }

    static <T> void await(Supplier<Uni<T>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
