package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.util.function.Supplier;

/// What the lead finds out before treatment starts, and what has to be looked at at once.
final class Assessment {
    private final Stage stage;
    private final Supplier<String> lead;

    Assessment(Stage stage, Supplier<String> lead) {
        this.stage = stage;
        this.lead = lead;
    }

    /// The control patient: one answer, and care waits until somebody has looked.
    void findARedFlag(Person control) {
        stage.chapter("A red flag");
        var episode = new Episode(stage, lead, control);
        stage.expect("the lead opens an episode for a second patient", 201, episode.open());
        Answer intake = episode.fillIn("RF01");
        stage.prove(
                "the patient says yes to the first screening question: an emergency",
                intake.status() == 201 && intake.text("/redFlags/outcome").equals("EMERGENCY"),
                intake);
        stage.prove(
                "the answer says at once what to do, in the patient's language",
                intake.text("/emergency/text").equals("Rufen Sie sofort 112.")
                        && intake.text("/emergency/phone").equals("112"),
                intake);
        stage.expect("the app sends it again", 200, episode.fillIn("RF01"));
        Answer blocked = episode.read();
        stage.prove("the episode is blocked", blocked.text("/status").equals("BLOCKED"), blocked);
        stage.expectProblem("and does not start", 409, "episode-state-conflict", episode.activate());
        new Inbox(stage, lead.get(), control)
                .expectOnce(
                        "exactly one critical A-REDFLAG-INTAKE is in the lead's inbox", "A-REDFLAG-INTAKE CRITICAL");
    }

    /// The patient: no red flag, and figures to measure progress by.
    ///
    /// @return the episode, under way
    Episode assess(Person patient) {
        stage.chapter("Assess");
        var episode = new Episode(stage, lead, patient);
        stage.expect("the lead opens an episode", 201, episode.open());
        Answer intake = episode.fillIn("none");
        stage.prove(
                "the patient fills the intake in; the screening is clear",
                intake.status() == 201 && intake.text("/redFlags/outcome").equals("CLEAR"),
                intake);
        stage.expectProblem(
                "before it is signed, the episode does not start", 422, "episode-not-ready", episode.activate());
        stage.expect("the lead signs it", 200, episode.sign(intake));
        measureAll(episode);
        Answer active = episode.activate();
        stage.prove("the episode starts", active.text("/status").equals("ACTIVE"), active);
        new Inbox(stage, lead.get(), patient)
                .expectOnce("the fear raised one A-FEAR-HIGH, medium, in the lead's inbox", "A-FEAR-HIGH MEDIUM");
        Answer own = episode.assessments();
        stage.prove(
                "the patient reads all seven results", own.json().at("/items").size() == 7, own);
        return episode;
    }

    private void measureAll(Episode episode) {
        measure(episode, "EVS", "40", "", """
                "answers": {"days": 2, "minutes": 20, "strengthDays": 0}""");
        measure(episode, "NPRS_BACK", "6", "", "\"answers\": {\"pain\": 6}");
        measure(episode, "NPRS_LEG", "1", "", "\"answers\": {\"pain\": 1}");
        measure(episode, "RMDQ24", "14", "", "\"totals\": {\"TOTAL\": 14}");
        measure(episode, "PSFS", "3.00", "", """
                "answers": {"a": 2, "b": 4, "c": 3},
                "namedItems": {"a": "lifting a crate", "b": "sitting", "c": "sleeping"}""");
        measure(episode, "SBST9", "5", "MEDIUM", "\"totals\": {\"TOTAL\": 5, \"PSYCH\": 2}");
        measure(episode, "FABQ", "16", "HIGH", "\"totals\": {\"PA\": 16}");
    }

    /// @param band what the score amounts to; empty where the instrument has no bands
    private void measure(Episode episode, String instrument, String score, String band, String content) {
        String mode = content.contains("totals") ? "PAPER_TOTAL" : "CLINICIAN";
        Answer answer = episode.measure(instrument, mode, content);
        stage.prove(
                "the lead records %s %s %s".formatted(instrument, score, band).strip(),
                answer.status() == 201
                        && answer.text("/score").equals(score)
                        && (band.isEmpty() || answer.text("/band").equals(band)),
                answer);
    }
}
