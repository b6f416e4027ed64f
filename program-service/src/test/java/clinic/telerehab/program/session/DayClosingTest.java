package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.Evenings;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.session.PlanCalendarRepository.Due;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day counts only when it is over where the patient is.
@ProgramServiceTest
class DayClosingTest {
    @Inject
    MovableClock clock;

    @Inject
    DayClosing closing;

    @Inject
    DayJob job;

    @Inject
    SeenDays seen;

    private FedCast cast;
    private Running program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    /// Nights on which the clocks change; in Cairo they jump over midnight.
    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Berlin, 2027-03-27, 2027-03-28T01:59:30Z, 2027-03-28T02:00:01Z
            Europe/Berlin, 2027-10-30, 2027-10-31T00:59:30Z, 2027-10-31T01:00:01Z
            Africa/Cairo,  2027-04-29, 2027-04-30T00:59:30Z, 2027-04-30T01:00:01Z
            """)
    void missesADayThreeHoursAfterItEnded(String zone, LocalDate day, Instant before, Instant after) {
        cast.patientIs("ACTIVE", zone);
        moveTo(day.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant());
        lookFrom(program, day.minusDays(1));
        close();

        moveTo(before);
        close();
        status(day, "PLANNED");

        moveTo(after);
        close();
        status(day, "MISSED");
        status(day.plusDays(1), "PLANNED");
    }

    @Test
    void keepsWhatWasDone() {
        log(cast, newId(), SessionRequests.of(program, today).doing(3).body()).statusCode(201);

        Evenings.moveTo(clock, today.plusDays(2));
        close();

        status(today, "DONE");
    }

    @Test
    void countsWhatWasSavedAndNeverHandedIn() {
        log(
                        cast,
                        newId(),
                        SessionRequests.of(program, today).inProgress().doing(2).body())
                .statusCode(201);

        Evenings.moveTo(clock, today.plusDays(2));
        close();

        status(today, "PARTIAL");
    }

    @Test
    void makesAMissedDayGoodWhenASessionComesInLate() {
        Evenings.moveTo(clock, today.plusDays(3));
        close();
        status(today, "MISSED");

        log(cast, newId(), SessionRequests.of(program, today).doing(3).body()).statusCode(201);

        status(today, "DONE");
    }

    @Test
    void missesADayAgainWhenItsSessionIsTakenBack() {
        makesAMissedDayGoodWhenASessionComesInLate();
        String session = by(cast.token("patient-self"))
                .get("/programs/{id}/sessions", program.id())
                .path("items[0].id");

        by(cast.token("patient-self"))
                .header("If-Match", "\"0\"")
                .body(SessionRequests.REASON)
                .post("/sessions/{id}/void", session)
                .then()
                .statusCode(200);

        status(today, "MISSED");
    }

    @Test
    void closesEachDayOnceAndInOrder() {
        Evenings.moveTo(clock, today.plusDays(3));
        close();
        close();
        close();
        close();
        close();

        assertThat(seen.of(program.id())).containsExactly(today, today.plusDays(1), today.plusDays(2));
    }

    @Test
    void closesADayOnceThoughTwoReplicasLook() {
        moveTo(LocalDays.overAt(today, ZoneId.of("Europe/Berlin"), Duration.ofHours(3)));

        assertThat(Race.between(this::closeInTurn, this::closeInTurn)).containsExactly(true, true);

        assertThat(seen.of(program.id())).containsExactly(today);
    }

    @Test
    void plansADayMoreForEachThatIsOver() {
        Evenings.moveTo(clock, today.plusDays(2));
        close();

        by(cast.token("patient-self")).get("/me/plan").then().body("days", hasSize(15));
        assertThat(written()).isEqualTo(today.plusDays(16).toString());
    }

    @Test
    void closesWhatWasBeforeTheEndOfAProgramAndThenNoMore() {
        TestPostgres.execute(
                "program_test",
                "update plan_calendar set last_day = '%s' where program_id = '%s'".formatted(today, program.id()));
        Evenings.moveTo(clock, today.plusDays(4));
        close();
        close();

        assertThat(seen.of(program.id())).containsExactly(today);
        assertThat(TestPostgres.strings(
                        "program_test", "select 1 from plan_calendar where program_id = '%s'".formatted(program.id())))
                .isEmpty();
    }

    @Test
    void catchesUpWithAllDaysAndKeepsNobodyWaitingForOneThatFails() {
        FedCast other = FedCast.meet("program");
        Running failing = running(other);
        seen.failFor(failing.id());
        lookFrom(program, today.minusDays(4));
        lookFrom(failing, today.minusDays(4));

        PlanTest.await(job::all);

        assertThat(seen.of(program.id())).startsWith(today.minusDays(4), today.minusDays(3), today.minusDays(2));
        assertThat(TestPostgres.strings(
                        "program_test",
                        "select next_day from plan_calendar where look_at > now() and program_id = '%s'"
                                .formatted(failing.id())))
                .containsExactly(today.minusDays(4).toString());
    }

    private boolean closeInTurn() {
        close();
        return true;
    }

    private void close() {
        PlanTest.await(() -> closing.closeNext(new Due(program.id(), cast.patient())));
    }

    private void moveTo(Instant moment) {
        clock.moveTo(Duration.between(Instant.now(), moment));
    }

    /// As if the program's days had been closed up to the one before.
    private static void lookFrom(Running program, LocalDate day) {
        TestPostgres.execute(
                "program_test",
                "update plan_calendar set next_day = '%s', look_at = '2000-01-01' where program_id = '%s'"
                        .formatted(day, program.id()));
    }

    private void status(LocalDate day, String status) {
        by(cast.token("patient-self"))
                .get("/me/plan?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("days.status", contains(status));
    }

    private String written() {
        return TestPostgres.strings(
                        "program_test",
                        "select max(local_date) from planned_session where program_id = '%s'".formatted(program.id()))
                .getFirst();
    }
}
