package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.LocalDate;
import java.util.function.Supplier;

/// What a patient does of a program beside its plan, and what they and the care team write to each other.
final class Treatment {
    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final Program program;
    private final String itemId;
    private String messages = "";

    /// @param itemId what is logged
    Treatment(Stage stage, Supplier<String> lead, Person patient, Program program, String itemId) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
        this.program = program;
        this.itemId = itemId;
    }

    /// Starts a program of one exercise, due every day.
    static Treatment begin(Stage stage, Supplier<String> lead, Person patient) {
        var program = new Program(stage, lead, patient);
        String itemId = Stage.newId();
        String content = """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "%s", "items": [
                  {"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 5}, "timesPerWeek": 7}]}
                """.formatted(stage.today(), itemId);
        stage.eventually(
                "program-service hears of patient and lead, and takes a draft",
                () -> program.draft(content).isThere(),
                () -> program.draft(content));
        String answers = """
                [{"ruleId": "W-COMP-02", "reason": "One exercise to begin with"}, {"ruleId": "W-COMP-07"}]""";
        stage.expect("the program starts", 200, program.activate(answers));
        return new Treatment(stage, lead, patient, program, itemId);
    }

    String programId() {
        return program.id();
    }

    /// What is logged.
    String itemId() {
        return itemId;
    }

    /// The path of the conversation, once there is one.
    String messages() {
        return messages;
    }

    Answer log(String id, int pain) {
        return logAs(patient.token(), id, pain);
    }

    Answer logAs(String token, String id, int pain) {
        return http.put(token, Api.PROGRAM + "/sessions/" + id, session(pain));
    }

    private String session(int pain) {
        LocalDate today = stage.today();
        return """
                {"programId": "%s", "localDate": "%s", "startedAt": "%sT06:00:00Z", "endedAt": "%sT06:20:00Z",
                 "items": [{"itemId": "%s", "setsDone": 3, "repsDone": 5, "painDuring": %d}]}
                """.formatted(program.id(), today, today, today, itemId, pain);
    }

    void raiseAnAlert(LiveStream stream) {
        stage.chapter("Pain nine");
        int before = stream.told("inbox").size();
        stage.expect("the patient logs a session with pain nine", 201, log(Stage.newId(), 9));
        stage.eventually(
                "the lead's open stream tells of it",
                () -> stream.told("inbox").size() > before,
                () -> stream.told("inbox"));
        var inbox = new Inbox(stage, lead.get(), patient);
        inbox.expectOnce("the item is stopped: the inbox has one A-STOP-REVIEW of this patient", "A-STOP-REVIEW HIGH");
        stage.expect("the lead acknowledges it", 200, inbox.acknowledge("A-STOP-REVIEW HIGH"));
    }

    /// @param control another patient, who is none of the conversation's business
    void answer(Person control) {
        stage.chapter("Answer");
        Answer own = http.get(patient.token(), Api.MESSAGING + "/conversations");
        messages = Api.MESSAGING + "/conversations/" + own.text("/items/0/id") + "/messages";
        stage.expect("the lead writes to the patient", 201, http.put(lead.get(), messages + "/" + Stage.newId(), """
                {"body": "That sounds sore. Walk today, leave the bird dog until we spoke."}
                """));
        Answer read = http.get(patient.token(), messages);
        stage.prove(
                "the patient reads it", read.text("/items/0/sender/displayName").equals("The lead"), read);
        stage.expect("another patient is refused at the conversation", 404, http.get(control.token(), messages));
    }

    /// The patient writes in the conversation.
    Answer write() {
        return http.put(patient.token(), messages + "/" + Stage.newId(), "{\"body\": \"Walked for twenty minutes.\"}");
    }
}
