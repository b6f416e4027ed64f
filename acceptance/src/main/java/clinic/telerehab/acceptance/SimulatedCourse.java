package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The care of one synthetic patient, as the lead goes about it: a treatment, what the progression proposes, and
/// maintenance after it.
final class SimulatedCourse {
    private final Stage stage;
    private final Supplier<String> lead;
    private final SimulatedPatient patient;
    private final List<Program> programs = new ArrayList<>();
    // A revision never changes, so it is asked for once.
    private final Map<String, List<JsonNode>> revisions = new HashMap<>();

    SimulatedCourse(Stage stage, Supplier<String> lead, SimulatedPatient patient) {
        this.stage = stage;
        this.lead = lead;
        this.patient = patient;
    }

    SimulatedPatient patient() {
        return patient;
    }

    List<Program> programs() {
        return List.copyOf(programs);
    }

    Program current() {
        return programs.getLast();
    }

    /// Starts a program from a template, with an answer to whatever the rules warn of.
    void start(String template) {
        var program = new Program(stage, lead, patient.person());
        stage.inSilence()
                .eventually(
                        "program-service knows the patient",
                        () -> program.draft(content(template)).isThere(),
                        () -> program.draft(content(template)));
        ArrayNode answers = Http.JSON.createArrayNode();
        for (JsonNode warning : program.validate().json().at("/warnings")) {
            answers.addObject().put("ruleId", warning.at("/ruleId").asText()).put("reason", "As the template has it");
        }
        stage.inSilence().eventually("the program starts", () -> starts(program, answers.toString()), program::read);
        programs.add(program);
    }

    /// Or has started, by a request whose answer was lost.
    private static boolean starts(Program program, String answers) {
        return program.activate(answers).status() == 200
                || program.read().text("/status").equals("ACTIVE");
    }

    private String content(String template) {
        return "{\"startDate\": \"%s\", \"templateRef\": {\"code\": \"%s\"}}".formatted(stage.today(), template);
    }

    /// Carries out what the progression proposes.
    ///
    /// @return how many proposals
    int review() {
        int accepted = 0;
        for (JsonNode proposal : stage.http().all(lead.get(), current().path() + "/proposals", "&status=PROPOSED")) {
            String accept = Api.PROGRAM + "/proposals/" + proposal.at("/id").asText() + "/accept";
            Answer answer = stage.http()
                    .post(
                            lead.get(),
                            accept,
                            "",
                            Http.seen(proposal.at("/version").asInt()));
            accepted += answer.status() == 200 ? 1 : 0;
        }
        return accepted;
    }

    /// Every proposal of every program, with whatever became of it.
    List<JsonNode> proposals() {
        List<JsonNode> all = new ArrayList<>();
        programs.forEach(program -> all.addAll(stage.http().all(lead.get(), program.path() + "/proposals", "")));
        return all;
    }

    /// Whether the last day of the present program that is over is that one, as the patient sees it.
    boolean isClosed(LocalDate day) {
        Answer adherence = patient.trainee().adherence(current());
        return SimulationChecks.closedUntil(adherence).equals(day.toString());
    }

    Oracle oracle(Program program) {
        return new Oracle(program.read().json(), revisions(program), patient.diary(program.id()));
    }

    /// As the suite shows each, the first first.
    List<JsonNode> revisions(Program program) {
        int newest = program.read().number("/revision");
        List<JsonNode> known = revisions.computeIfAbsent(program.id(), first -> new ArrayList<>());
        while (known.size() < newest) {
            known.add(program.get("/revisions/" + (known.size() + 1)).json());
        }
        return List.copyOf(known);
    }
}
