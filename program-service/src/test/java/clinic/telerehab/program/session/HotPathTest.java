package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.Evenings;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done most costs the same however long a program has run.
@ProgramServiceTest
class HotPathTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST_OF_A_SESSION = 50;
    private static final int MOST_OF_A_DAY = 20;
    // What the service does by itself meanwhile.
    private static final Pattern BACKGROUND =
            Pattern.compile("feed_cursor|feed_parked|from program_hold h|expires_at<=|tell_at<=|audit_seal");

    @Inject
    MovableClock clock;

    private FedCast cast;
    private Running program;
    private LocalDate first;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        first = LocalDate.now(ZONE);
        moveTo(0);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void logsALateSessionWithNoMoreStatementsThanAnEarlyOne() {
        live(0, 4);
        List<String> early = statements(() -> train(4));
        live(5, 12);

        List<String> late = statements(() -> train(12));

        assertThat(late).hasSizeLessThanOrEqualTo(early.size()).hasSizeLessThanOrEqualTo(MOST_OF_A_SESSION);
        assertThat(late).noneMatch(HotPathTest::readsRevisions);
    }

    @Test
    void closesALateDayWithNoMoreStatementsThanAnEarlyOne() {
        live(0, 4);
        moveTo(5);
        List<String> early = statements(this::closeNext);
        live(5, 12);
        moveTo(13);

        List<String> late = statements(this::closeNext);

        assertThat(late).hasSizeLessThanOrEqualTo(early.size()).hasSizeLessThanOrEqualTo(MOST_OF_A_DAY);
        assertThat(late).noneMatch(HotPathTest::readsRevisions);
    }

    private static List<String> statements(Runnable work) {
        return Statements.during(work).stream()
                .filter(statement -> !BACKGROUND.matcher(statement).find())
                .toList();
    }

    private static boolean readsRevisions(String statement) {
        return statement.contains("program_revision") && statement.contains("items");
    }

    /// Trains on each of the days, and the days are over, except the last one.
    private void live(int from, int to) {
        for (int day = from; day < to; day++) {
            moveTo(day);
            closeNext();
            train(day);
            moveTo(day + 1);
            closeNext();
        }
    }

    private void train(int day) {
        log(
                        cast,
                        newId(),
                        SessionRequests.of(program, first.plusDays(day))
                                .doing(3)
                                .body())
                .statusCode(201);
    }

    private void closeNext() {
        ClosedDays.closeNext(program.id(), cast.patient());
    }

    private void moveTo(int day) {
        Evenings.moveTo(clock, first.plusDays(day));
    }
}
