package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.LocalDate;

/// A program, what the patient does of it, and what they write to each other.
final class Treatment {
    private final Stage stage;
    private final Http http;
    private final String lead;
    private final Person patient;
    private final String programId = Stage.newId();
    private final String itemId = Stage.newId();
    private String messages = "";

    Treatment(Stage stage, String lead, Person patient) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
    }

    String programId() {
        return programId;
    }

    /// A program of heat alone is refused; with an active exercise it starts.
    void prescribe() {
        stage.chapter("Prescribe");
        String path = Api.PROGRAM + "/patients/" + patient.id() + "/programs/" + programId;
        stage.eventually(
                "program-service hears of patient and lead, and takes a draft of heat alone",
                () -> http.put(lead, path, program("HEAT-PACK")).status() == 201,
                () -> http.put(lead, path, program("HEAT-PACK")));
        stage.eventually(
                "it is refused to start: no exercise in it is active (B-COMP-01)",
                () -> activate(0).text("/blocks/0").equals("B-COMP-01"),
                () -> activate(0));
        stage.expect("the lead puts a bird dog in", 200, replaceDraft());
        Answer warned = activate(1);
        stage.prove(
                "the rules warn: nothing stretches, nothing strengthens, nothing trains endurance (W-COMP-02)",
                warned.status() == 422 && warned.text("/warnings/0").equals("W-COMP-02"),
                warned);
        stage.expect("with an answer to each warning the program starts", 200, activateAnswered(1));
    }

    private Answer replaceDraft() {
        String draft = Api.PROGRAM + "/programs/" + programId + "/draft";
        return http.put(lead, draft, program("BIRD-DOG-1"), Http.seen(0));
    }

    private String program(String exercise) {
        return """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-01-01", "items": [
                  {"itemId": "%s", "exerciseCode": "%s", "dose": {"sets": 3, "reps": 5},
                   "daysOfWeek": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}]}
                """.formatted(itemId, exercise);
    }

    private Answer activate(int version) {
        return http.post(lead, Api.PROGRAM + "/programs/" + programId + "/activate", "", Http.seen(version));
    }

    private Answer activateAnswered(int version) {
        return http.post(lead, Api.PROGRAM + "/programs/" + programId + "/activate", """
                {"acknowledgements": [
                  {"ruleId": "W-COMP-02", "reason": "One exercise to begin with, the others next week"},
                  {"ruleId": "W-COMP-07"}]}
                """, Http.seen(version));
    }

    /// Today's plan, and a session that is sent twice.
    void doIt() {
        stage.chapter("Do");
        Answer today = http.get(patient.token(), Api.PROGRAM + "/me/today");
        stage.prove("today shows one exercise", today.json().at("/items").size() == 1, today);
        String id = Stage.newId();
        stage.expect("the patient logs a session", 201, log(id, 2));
        stage.expect("the app sends it again", 200, log(id, 2));
        Answer sessions = http.get(lead, Api.PROGRAM + "/programs/" + programId + "/sessions");
        stage.prove("it counts once", sessions.json().at("/items").size() == 1, sessions);
    }

    Answer log(String id, int pain) {
        return http.put(patient.token(), Api.PROGRAM + "/sessions/" + id, session(pain));
    }

    private String session(int pain) {
        LocalDate today = stage.today();
        return """
                {"programId": "%s", "localDate": "%s", "startedAt": "%sT06:00:00Z", "endedAt": "%sT06:20:00Z",
                 "items": [{"itemId": "%s", "setsDone": 3, "repsDone": 5, "painDuring": %d}]}
                """.formatted(programId, today, today, today, itemId, pain);
    }

    void raiseAnAlert(LiveStream stream) {
        stage.chapter("Pain nine");
        int before = told(stream);
        stage.expect("the patient logs a session with pain nine", 201, log(Stage.newId(), 9));
        stage.eventually("the lead's open stream tells of it", () -> told(stream) > before, stream::names);
        var inbox = new Inbox(stage, lead, patient);
        inbox.expectOnce("the inbox has one A-PAIN-SPIKE of this patient", "A-PAIN-SPIKE HIGH");
        stage.expect("the lead acknowledges it", 200, inbox.acknowledge("A-PAIN-SPIKE HIGH"));
    }

    private static int told(LiveStream stream) {
        return (int) stream.names().stream().filter("inbox"::equals).count();
    }

    /// @param control another patient, who is none of the conversation's business
    void answer(Person control) {
        stage.chapter("Answer");
        Answer own = http.get(patient.token(), Api.MESSAGING + "/conversations");
        messages = Api.MESSAGING + "/conversations/" + own.text("/items/0/id") + "/messages";
        stage.expect("the lead writes to the patient", 201, http.put(lead, messages + "/" + Stage.newId(), """
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
