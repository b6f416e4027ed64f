package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Supplier;

/// A rest, one good session, then nothing: what the suite makes of it, and what the patient says.
final class FallingOff {
    private static final int WINDOW = 28;

    private final Stage stage;
    private final Supplier<String> lead;
    private final Person patient;
    private final Program program;
    private final Training training;

    FallingOff(Stage stage, Supplier<String> lead, Person patient, Program program, Training training) {
        this.stage = stage;
        this.lead = lead;
        this.patient = patient;
        this.program = program;
        this.training = training;
    }

    void beCaught() {
        stage.chapter("Fall off");
        training.moveTo(training.day(3, DayOfWeek.SATURDAY));
        stage.eventually(
                "the rest ends by itself", () -> program.read().text("/status").equals("ACTIVE"), program::read);
        training.done("the fourth Monday", training.day(4, DayOfWeek.MONDAY));
        LocalDate sunday = training.day(4, DayOfWeek.SUNDAY);
        training.moveTo(sunday);
        new Inbox(stage, lead.get(), patient)
                .expectOnce("after five days without a session the lead's inbox has one A-DROPOUT", "A-DROPOUT MEDIUM");
        proveAdherence();
        giveReason();
    }

    private void proveAdherence() {
        String adherence = "/adherence?window=" + WINDOW;
        stage.eventually(
                "of eleven sessions that count, eight were done: 72.7 %; 83.8 % of the dose, most of it on Mondays; one was excused",
                () -> isAsReckoned(program.get(adherence)), () -> program.get(adherence));
    }

    private static boolean isAsReckoned(Answer adherence) {
        return adherence.number("/window/planned") == 11
                && adherence.number("/window/completed") == 8
                && adherence.number("/window/partial") == 1
                && adherence.number("/window/excused") == 1
                && adherence.text("/window/sessionPercent").equals("72.7")
                && adherence.text("/window/dosePercent").equals("83.8");
    }

    private void giveReason() {
        String path = Api.PROGRAM + "/me/non-adherence-reasons/" + Stage.newId();
        Answer given = stage.http()
                .put(patient.token(), path, "{\"programId\": \"%s\", \"code\": \"FEAR\"}".formatted(program.id()));
        stage.prove(
                "the patient says that it is fear, and is shown how small a start can be",
                given.status() == 201 && given.json().toString().contains("EDU-FEAR"),
                given);
        Answer cards = stage.http().get(patient.token(), Api.PROGRAM + "/me/education");
        stage.prove(
                "and finds the card about fear of movement",
                cards.json().toString().contains("EDU-FEAR"),
                cards);
    }
}
