package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A colleague needs a record that is not theirs: they get in, and everybody who should know of it does.
final class Emergency {
    private static final String CLINIC = Api.PATIENT + "/clinics/" + Clinics.NORTHSIDE;
    private static final String QUEUE = Api.PATIENT + "/access-grants";
    static final String REASON = """
            {"reasonCode": "OTHER", "freeText": "A friend of mine asked how this patient is getting on"}
            """;

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final Person patient;
    private final String grantId = Stage.newId();

    Emergency(Stage stage, Clinics clinics, Person patient) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
        this.patient = patient;
    }

    /// @param programId what the colleague looks at in another service
    void breakTheGlass(String programId) {
        stage.chapter("Emergency access");
        turnOn();
        String colleague = clinics.token("colleague");
        stage.expectProblem(
                "the colleague is refused: there is no care relationship",
                403,
                "care-relationship-required",
                http.get(colleague, patient.path()));
        stage.expect(
                "they break the glass and say why",
                201,
                http.put(colleague, patient.path() + "/access-grants/" + grantId, REASON));
        stage.expect("they read the patient", 200, http.get(colleague, patient.path()));
        String program = Api.PROGRAM + "/programs/" + programId;
        stage.eventually(
                "and, in the other service, the program",
                () -> http.get(colleague, program).status() == 200,
                () -> http.get(colleague, program));
        new Inbox(stage, clinics.token("lead"), patient)
                .expectOnce("the lead's inbox has one A-BREAKGLASS, high", "A-BREAKGLASS HIGH");
        showThePatient();
        review();
        stage.expect("the colleague is refused again", 403, http.get(colleague, patient.path()));
        stage.eventually(
                "and so they are in the other service",
                () -> http.get(colleague, program).status() == 403,
                () -> http.get(colleague, program));
    }

    void turnOn() {
        String admin = clinics.token("admin");
        Answer changed =
                http.patch(admin, CLINIC, "{\"modules\": {\"breakGlass\": true}}", Http.seen(http.get(admin, CLINIC)));
        stage.prove(
                "the admin turns emergency access on for the clinic",
                changed.status() == 200
                        && changed.json().at("/modules/breakGlass").asBoolean(),
                changed);
    }

    private void showThePatient() {
        stage.eventually(
                "the patient's access log says who read it, and that it was an emergency",
                () -> log().stream().anyMatch(Emergency::isMarked),
                this::log);
        stage.prove(
                "what the lead did is not marked so",
                log().stream()
                        .filter(entry -> entry.at("/displayName").asText().equals("The lead"))
                        .noneMatch(entry -> entry.at("/breakGlass").asBoolean()),
                log());
    }

    private List<JsonNode> log() {
        return http.all(patient.token(), Api.PATIENT + "/me/access-log", "");
    }

    private static boolean isMarked(JsonNode entry) {
        return entry.at("/displayName").asText().equals("The colleague")
                && entry.at("/action").asText().equals("patient.read")
                && entry.at("/breakGlass").asBoolean();
    }

    private void review() {
        String admin = clinics.token("admin");
        List<JsonNode> waiting = queue("pending");
        stage.prove("it waits in the admin's review queue", waiting.size() == 1, waiting);
        stage.expect(
                "the admin reviews it: a friend's question does not justify it",
                200,
                http.post(
                        admin, QUEUE + "/" + grantId + "/review", """
                        {"outcome": "NOT_JUSTIFIED", "note": "Nobody was in need; spoke with the colleague"}
                        """, Http.seen(new Answer(200, waiting.getFirst()))));
        stage.prove(
                "and it waits no more",
                queue("pending").isEmpty() && queue("done").size() == 1,
                queue("pending"));
    }

    private List<JsonNode> queue(String review) {
        return http.all(clinics.token("admin"), QUEUE, "&review=" + review).stream()
                .filter(grant -> grant.at("/id").asText().equals(grantId))
                .toList();
    }
}
