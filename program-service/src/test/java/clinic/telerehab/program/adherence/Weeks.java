package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.Evenings;
import clinic.telerehab.program.Requests;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.session.ClosedDays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Days of a program that asks for one exercise every day, lived through with a clock that moves.
public final class Weeks {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String DATABASE = "program_test";

    private final FedCast cast;
    private final MovableClock clock;
    private final Running program;
    private final LocalDate first;

    private Weeks(FedCast cast, MovableClock clock, Running program) {
        this.cast = cast;
        this.clock = clock;
        this.program = program;
        this.first = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    /// A program that starts today.
    public static Weeks begin(MovableClock clock) {
        FedCast cast = FedCast.meet("program");
        return new Weeks(cast, clock, Requests.running(cast));
    }

    static Weeks begin(FedCast cast, MovableClock clock, Running program) {
        return new Weeks(cast, clock, program);
    }

    public FedCast cast() {
        return cast;
    }

    public Running program() {
        return program;
    }

    public LocalDate day(int number) {
        return first.plusDays(number);
    }

    /// Lives through days from the first on, one character each: `C` a whole session, `h` half of one, a digit a
    /// whole one with so much pain in the back, anything else none. They are over when it returns.
    public void live(String line) {
        for (int number = 0; number < line.length(); number++) {
            if (number > 0) {
                closeDayBefore(number);
            }
            live(number, line.charAt(number));
        }
        closeDayBefore(line.length());
    }

    private void closeDayBefore(int number) {
        Evenings.moveTo(clock, day(number));
        ClosedDays.closeNext(program.id(), cast.patient());
    }

    private void live(int number, char done) {
        if (Character.isDigit(done)) {
            log(newId(), number, true, Character.digit(done, 10));
        } else if (done == 'C' || done == 'h') {
            log(newId(), number, done == 'C', 2);
        }
    }

    /// @param isWhole false for about half of what was asked for
    public void log(UUID id, int number, boolean isWhole, int pain) {
        Requests.log(cast, id, session(number, isWhole, pain)).statusCode(201);
    }

    public String session(int number, boolean isWhole, int pain) {
        String session = Requests.session(program, day(number), pain).replace("\"back\": null", "\"back\": " + pain);
        return isWhole ? session : session.replace("\"repsDone\": 5", "\"repsDone\": 2");
    }

    /// What was told of the patient, oldest first.
    public List<String> told(String type) {
        return strings("""
                select data from feed_event where subject = '%s' and type = '%s' order by xact_id, seq
                """.formatted(cast.patient(), type));
    }

    public List<String> alerts(String rule) {
        return told("alert").stream()
                .filter(alert -> alert.contains("\"" + rule + "\""))
                .toList();
    }

    public List<String> strings(String sql) {
        return TestPostgres.strings(DATABASE, sql);
    }

    /// Waits until clinicians may read: the facts of access are a little behind a clock that jumped.
    public void awaitClinicians() {
        await().atMost(SOON)
                .until(() -> by(cast.token("lead"))
                                .get("/programs/{id}", program.id())
                                .statusCode()
                        == 200);
    }
}
