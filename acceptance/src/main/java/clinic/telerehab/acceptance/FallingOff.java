package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Supplier;

/// A holiday, half a session, then nothing: what the suite makes of it, and what the patient says.
final class FallingOff {
    private static final int WINDOW = 28;

    private final Stage stage;
    private final Supplier<String> lead;
    private final Person patient;
    private final Credentials login;
    private final Program program;
    private final Training training;

    FallingOff(
            Stage stage, Supplier<String> lead, Person patient, Credentials login, Program program, Training training) {
        this.stage = stage;
        this.lead = lead;
        this.patient = patient;
        this.login = login;
        this.program = program;
        this.training = training;
    }

    void beCaught() {
        stage.chapter("Fall off");
        training.done("the third Monday", training.day(3, DayOfWeek.MONDAY));
        rest();
        Answer half = training.exercise(
                training.day(3, DayOfWeek.FRIDAY), Behaviour.of(2).withShare(0.5));
        stage.expect("on Friday the patient does half of it", 201, half);
        training.done("the fourth Monday", training.day(4, DayOfWeek.MONDAY));
        LocalDate sunday = training.day(4, DayOfWeek.SUNDAY);
        training.moveTo(sunday);
        new Inbox(stage, lead.get(), patient)
                .expectOnce("after five days without a session the lead's inbox has one A-DROPOUT", "A-DROPOUT MEDIUM");
        proveAdherence();
        giveReason();
    }

    /// Wednesday of the third week is excused.
    private void rest() {
        training.moveTo(training.day(3, DayOfWeek.TUESDAY));
        Answer held = program.command("hold", """
                {"reason": "TRAVEL", "until": "%s", "keepWalking": false}
                """.formatted(training.day(3, DayOfWeek.THURSDAY)));
        stage.prove(
                "the patient travels, and the lead lets the program rest for two days",
                held.status() == 200 && held.text("/status").equals("ON_HOLD"),
                held);
        training.moveTo(training.day(3, DayOfWeek.THURSDAY));
        stage.eventually(
                "the rest ends by itself", () -> program.read().text("/status").equals("ACTIVE"), program::read);
    }

    private void proveAdherence() {
        String adherence = "/adherence?window=" + WINDOW;
        stage.eventually(
                "of eleven sessions that count, eight were done: 72.7 %; 80.4 % of the dose, most of it on Mondays; one was excused",
                () -> isAsReckoned(program.get(adherence)), () -> program.get(adherence));
    }

    private static boolean isAsReckoned(Answer adherence) {
        return adherence.number("/window/planned") == 11
                && adherence.number("/window/completed") == 8
                && adherence.number("/window/partial") == 1
                && adherence.number("/window/excused") == 1
                && adherence.text("/window/sessionPercent").equals("72.7")
                && adherence.text("/window/dosePercent").equals("80.4");
    }

    private void giveReason() {
        String path = Api.PROGRAM + "/me/non-adherence-reasons/" + Stage.newId();
        Answer given = stage.http()
                .put(login.token(), path, "{\"programId\": \"%s\", \"code\": \"FEAR\"}".formatted(program.id()));
        stage.prove(
                "the patient says that it is fear, and is shown how small a start can be",
                given.status() == 201 && given.json().toString().contains("EDU-FEAR"),
                given);
        Answer cards = stage.http().get(login.token(), Api.PROGRAM + "/me/education");
        stage.prove(
                "and finds the card about fear of movement",
                cards.json().toString().contains("EDU-FEAR"),
                cards);
    }
}
