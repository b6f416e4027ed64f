package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// How a program comes about: what is prescribed is checked before it starts.
final class Prescription {
    private static final int MONDAY_MINUTES = 48;
    private static final int WEDNESDAY_MINUTES = 18;

    private final Stage stage;
    private final Program program;
    private final LocalDate firstDay;

    /// @param firstDay a Monday
    Prescription(Stage stage, Program program, LocalDate firstDay) {
        this.stage = stage;
        this.program = program;
        this.firstDay = firstDay;
    }

    void prescribe() {
        stage.chapter("Prescribe");
        refusePassive();
        stage.expect("the lead takes the template LBP-FOUNDATION-8W instead", 200, program.redraft(template()));
        Answer draft = program.read();
        stage.prove(
                "it brings six exercises with their doses",
                draft.json().at("/items").size() == 6,
                draft);
        stage.expect(
                "the lead makes it this patient's own: electrical stimulation on Mondays, good-mornings by quota",
                200,
                program.redraft(own()));
        start();
    }

    private void refusePassive() {
        String passive = passive();
        stage.eventually(
                "program-service hears of patient and lead, and takes a draft of heat and traction",
                () -> program.draft(passive).isThere(),
                () -> program.draft(passive));
        Answer found = program.validate();
        stage.prove(
                "a dry run blocks it: nothing in it is active (B-COMP-01)",
                rules(found, "/blocks").contains("B-COMP-01"),
                found);
        stage.prove(
                "and says that traction is not recommended as routine (W-COMP-10)",
                rules(found, "/warnings").contains("W-COMP-10"),
                found);
        stage.expectProblem("it is refused to start", 422, "program-blocked", program.activate("[]"));
    }

    private void start() {
        Answer found = program.validate();
        stage.prove(
                "Monday takes %d minutes, Wednesday %d".formatted(MONDAY_MINUTES, WEDNESDAY_MINUTES),
                found.number("/minutesByDay/MONDAY") == MONDAY_MINUTES
                        && found.number("/minutesByDay/WEDNESDAY") == WEDNESDAY_MINUTES,
                found);
        List<String> warnings = rules(found, "/warnings");
        stage.prove(
                "the rules warn of the long Monday and of the evidence for stimulation: " + warnings,
                warnings.containsAll(List.of("W-COMP-09", "W-COMP-10")),
                found);
        stage.prove(
                "without an answer to each the program does not start",
                program.activate("[]").status() == 422,
                "it started");
        Answer started = program.activate(answers(warnings));
        stage.prove(
                "with an answer to each it starts, as revision 1",
                started.status() == 200 && started.number("/revision") == 1,
                started);
    }

    private static String answers(List<String> warnings) {
        ArrayNode answers = Http.JSON.createArrayNode();
        warnings.forEach(rule ->
                answers.addObject().put("ruleId", rule).put("reason", "Four weeks beside the exercises, then it ends"));
        return answers.toString();
    }

    private static List<String> rules(Answer found, String which) {
        return StreamSupport.stream(found.json().at(which).spliterator(), false)
                .map(finding -> finding.at("/ruleId").asText())
                .distinct()
                .toList();
    }

    private String passive() {
        return """
                {"title": "Relief", "kind": "TREATMENT", "startDate": "%s", "items": [
                  {"itemId": "%s", "exerciseCode": "HEAT", "timesPerWeek": 3},
                  {"itemId": "%s", "exerciseCode": "TRACTION-LUMBAR", "timesPerWeek": 1, "place": "IN_CLINIC",
                   "rationale": "The patient asks for it"}]}
                """.formatted(firstDay, Stage.newId(), Stage.newId());
    }

    private String template() {
        return "{\"startDate\": \"%s\", \"templateRef\": {\"code\": \"LBP-FOUNDATION-8W\"}}".formatted(firstDay);
    }

    /// Mondays, Wednesdays and Fridays.
    private String own() {
        ArrayNode items = Http.JSON.createArrayNode();
        item(items, "EMS-REACT", "{\"minutes\": 30}", "MONDAY");
        item(items, "MULTIFIDUS-SWELL", "{\"sets\": 2, \"reps\": 5, \"holdSeconds\": 10}");
        item(items, "BIRD-DOG-1", "{\"sets\": 3, \"pyramid\": [5, 3, 1], \"holdSeconds\": 10, \"perSide\": true}");
        item(items, "GLUTE-BRIDGE", "{\"sets\": 2, \"reps\": 8}");
        item(items, "GOODMORNING-STICK", "{\"sets\": 1, \"reps\": 8}");
        item(items, "WALK", "{\"minutes\": 5}");
        item(items, "STR-KNEE-CHEST-SINGLE", "{\"sets\": 1, \"holdSeconds\": 20, \"perSide\": true}");
        return "{\"title\": \"Foundation\", \"kind\": \"TREATMENT\", \"startDate\": \"%s\", \"items\": %s}"
                .formatted(firstDay, items);
    }

    private static void item(ArrayNode items, String exercise, String dose, String... days) {
        var item = items.addObject().put("itemId", Stage.newId()).put("exerciseCode", exercise);
        item.set("dose", json(dose));
        ArrayNode on = item.putArray("daysOfWeek");
        for (String day : days.length == 0 ? new String[] {"MONDAY", "WEDNESDAY", "FRIDAY"} : days) {
            on.add(day);
        }
        if (exercise.equals("EMS-REACT")) {
            item.put("rationale", "Multifidus does not answer yet; four weeks, then without");
        }
        if (exercise.equals("GOODMORNING-STICK")) {
            item.set("contingency", json("""
                    {"mode": "TIME_CONTINGENT", "quotaPlan": {"target": 24, "sessions": 12}}
                    """));
        }
    }

    private static JsonNode json(String text) {
        try {
            return Http.JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
