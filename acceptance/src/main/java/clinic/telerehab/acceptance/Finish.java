package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;

/// The end of treatment, which is the beginning of maintenance.
final class Finish {
    private static final int MONTHS = 4;

    private final Stage stage;
    private final Episode episode;
    private final Program maintenance;
    private final Training training;
    private final LocalDate day;

    /// @param day in the eighth week
    Finish(Stage stage, Episode episode, Program maintenance, Training training, LocalDate day) {
        this.stage = stage;
        this.episode = episode;
        this.maintenance = maintenance;
        this.training = training;
        this.day = day;
    }

    void discharge() {
        stage.chapter("Finish");
        training.moveTo(day);
        measure();
        stage.expectProblem(
                "discharge is refused: no maintenance program runs (B-DIS-01)",
                422,
                "discharge-not-ready",
                episode.discharge());
        maintain();
        Answer discharged = episode.discharge();
        stage.prove(
                "now the episode goes into maintenance",
                discharged.status() == 200 && discharged.text("/status").equals("MAINTENANCE"),
                discharged);
        Answer followUps = episode.followUps();
        stage.prove(
                "with follow-ups after 1, 3, 6 and 12 months",
                followUps.json().size() == MONTHS
                        || followUps.json().at("/items").size() == MONTHS,
                followUps);
    }

    private void measure() {
        outcome("RMDQ24", "\"totals\": {\"TOTAL\": 8}", "8");
        outcome("PSFS", """
                "answers": {"a": 6, "b": 6, "c": 5},
                "namedItems": {"a": "lifting a crate", "b": "sitting", "c": "sleeping"}""", "5.67");
        outcome("NPRS_BACK", "\"answers\": {\"pain\": 2}", "2");
        outcome("NPRS_LEG", "\"answers\": {\"pain\": 0}", "0");
        outcome("EVS", "\"answers\": {\"days\": 5, \"minutes\": 30, \"strengthDays\": 2}", "150");
        outcome("GROC", "\"answers\": {\"change\": 4}", "4");
    }

    private void outcome(String instrument, String content, String score) {
        String mode = content.contains("totals") ? "PAPER_TOTAL" : "CLINICIAN";
        Answer answer = episode.measure(instrument, mode, "DISCHARGE", content);
        boolean isPsfsOrRmdq = instrument.equals("RMDQ24") || instrument.equals("PSFS");
        boolean isImportant =
                !isPsfsOrRmdq || answer.json().at("/interpretation/micReached").asBoolean();
        stage.prove(
                "at discharge %s is %s%s".formatted(instrument, score, isPsfsOrRmdq ? ", an important change" : ""),
                answer.status() == 201 && answer.text("/score").equals(score) && isImportant,
                answer);
    }

    private void maintain() {
        Answer drafted = maintenance.draft(
                "{\"startDate\": \"%s\", \"templateRef\": {\"code\": \"LBP-MAINTENANCE-2X\"}, \"episodeId\": \"%s\"}"
                        .formatted(day, episode.id()));
        stage.expect("the lead drafts LBP-MAINTENANCE-2X", 201, drafted);
        ArrayNode answers = Http.JSON.createArrayNode();
        JsonNode warnings = maintenance.validate().json().at("/warnings");
        StreamSupport.stream(warnings.spliterator(), false)
                .map(warning -> warning.at("/ruleId").asText())
                .distinct()
                .forEach(rule -> answers.addObject().put("ruleId", rule).put("reason", "As the template has it"));
        stage.expect(
                "and starts it; the treatment is completed with that", 200, maintenance.activate(answers.toString()));
    }
}
