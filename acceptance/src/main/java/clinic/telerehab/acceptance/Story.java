package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The thin story through all three services: from registration to the answer of a clinician, and who may not see it.
/// Each run brings a new patient, so it can be played on a used suite.
final class Story {
    private static final String PATIENT = "/api/patient/v1";
    private static final String PROGRAM = "/api/program/v1";
    private static final String MESSAGING = "/api/messaging/v1";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final String patientId = Stage.newId();
    private final String address = "r-" + patientId + "@demo.telerehab.example";
    private final String programId = Stage.newId();
    private final String itemId = Stage.newId();
    private String patient = "";

    Story(Stage stage) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = new Clinics(stage);
    }

    void play() throws IOException, InterruptedException {
        arrive();
        prescribe();
        doIt();
        try (LiveStream stream = LiveStream.open(stage.base(), lead())) {
            raiseAnAlert(stream);
        }
        answer();
        refuseStrangers();
    }

    String patientLogin() {
        return "patient-" + patientId;
    }

    String patientToken() {
        return patient;
    }

    String lead() {
        return clinics.token("lead");
    }

    String programId() {
        return programId;
    }

    /// Registration, invitation, link and consent.
    void arrive() {
        stage.chapter("Arrive");
        clinics.open();
        register();
        inviteAndLink();
        consentTo("TELEREHAB");
        consentTo("MESSAGING");
        Answer me = http.get(patient, PATIENT + "/me");
        stage.prove(
                "the app knows of no consent that is missing",
                me.json().at("/consentGaps").isEmpty(),
                me);
    }

    private void register() {
        String admin = clinics.token("admin");
        stage.expect(
                "the admin registers a patient", 201, http.put(admin, PATIENT + "/patients/" + patientId, """
                {"clinicId": "%s", "recordNumber": "LBP-%s", "givenName": "Ada", "familyName": "Example",
                 "birthDate": "1980-04-30", "email": "%s", "locale": "en", "timezone": "Europe/Berlin"}
                """.formatted(
                                Clinics.NORTHSIDE, patientId.substring(24), address)));
        stage.expect(
                "and makes the lead their lead clinician",
                201,
                http.put(admin, PATIENT + "/patients/" + patientId + "/care-team/" + Stage.newId(), """
                        {"practitionerId": "%s", "role": "LEAD"}
                        """.formatted(
                                Clinics.practitioner("lead"))));
    }

    private void inviteAndLink() {
        stage.expect(
                "the admin sends an invitation",
                201,
                http.put(
                        clinics.token("admin"),
                        PATIENT + "/patients/" + patientId + "/invitations/" + Stage.newId(),
                        ""));
        stage.eventually(
                "the mail arrives", () -> CODE.matcher(stage.mailTo(address)).find(), () -> "no mail");
        stage.prove(
                "and tells nothing about the patient", !stage.mailTo(address).contains("Ada"), "a name");
        Matcher code = CODE.matcher(stage.mailTo(address));
        stage.prove("it carries a code", code.find(), "no code");
        patient = Login.signUp(stage.base(), patientLogin());
        String redeem = "{\"code\": \"%s\"}".formatted(code.group());
        stage.expect("the patient signs up, logs in and redeems the code", 200, link(redeem));
        stage.expectProblem("a second redeem is refused", 409, "already-linked", link(redeem));
    }

    private Answer link(String redeem) {
        return http.post(patient, PATIENT + "/me/link", redeem, Map.of());
    }

    private void consentTo(String scope) {
        stage.expect(
                "the patient grants " + scope,
                201,
                http.put(patient, PATIENT + "/patients/" + patientId + "/consents/" + Stage.newId(), """
                        {"scope": "%s", "decision": "GRANTED", "policyVersion": "2026-01", "method": "APP"}
                        """.formatted(
                                scope)));
    }

    /// A program of heat alone is refused; with an active exercise it starts.
    void prescribe() {
        stage.chapter("Prescribe");
        String path = PROGRAM + "/patients/" + patientId + "/programs/" + programId;
        stage.eventually(
                "program-service hears of patient and lead, and takes a draft of heat alone",
                () -> http.put(lead(), path, program("HEAT-PACK")).status() == 201,
                () -> http.put(lead(), path, program("HEAT-PACK")));
        stage.eventually(
                "it is refused to start: no exercise in it is active (B-COMP-01)",
                () -> activate(0).json().at("/blocks/0").asText().equals("B-COMP-01"),
                () -> activate(0));
        stage.expect("the lead puts a bird dog in", 200, put(PROGRAM + "/programs/" + programId + "/draft", 0));
        stage.expect("and the program starts", 200, activate(1));
    }

    private Answer put(String path, int version) {
        return http.put(lead(), path, program("BIRD-DOG-1"), Map.of("If-Match", "\"" + version + "\""));
    }

    private String program(String exercise) {
        return """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-01-01", "items": [
                  {"itemId": "%s", "exerciseCode": "%s", "dose": {"sets": 3, "reps": 5},
                   "daysOfWeek": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}]}
                """.formatted(itemId, exercise);
    }

    private Answer activate(int version) {
        return http.post(
                lead(),
                PROGRAM + "/programs/" + programId + "/activate",
                "",
                Map.of("If-Match", "\"" + version + "\""));
    }

    /// Today's plan, and a session that is sent twice.
    void doIt() {
        stage.chapter("Do");
        Answer today = http.get(patient, PROGRAM + "/me/today");
        stage.prove("today shows one exercise", today.json().at("/items").size() == 1, today);
        String session = PROGRAM + "/sessions/" + Stage.newId();
        stage.expect("the patient logs a session", 201, http.put(patient, session, session(2)));
        stage.expect("the app sends it again", 200, http.put(patient, session, session(2)));
        Answer sessions = http.get(lead(), PROGRAM + "/programs/" + programId + "/sessions");
        stage.prove("it counts once", sessions.json().at("/items").size() == 1, sessions);
    }

    String session(int pain) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return """
                {"programId": "%s", "localDate": "%s", "startedAt": "%sT06:00:00Z", "endedAt": "%sT06:20:00Z",
                 "items": [{"itemId": "%s", "setsDone": 3, "repsDone": 5, "painDuring": %d}]}
                """.formatted(programId, today, today, today, itemId, pain);
    }

    private void raiseAnAlert(LiveStream stream) {
        stage.chapter("Pain nine");
        stage.expect(
                "the patient logs a session with pain nine",
                201,
                http.put(patient, PROGRAM + "/sessions/" + Stage.newId(), session(9)));
        stage.eventually(
                "the lead's open stream tells of it", () -> stream.names().contains("inbox"), stream::names);
        Answer inbox = http.get(lead(), MESSAGING + "/inbox?state=OPEN&limit=100");
        Answer item = new Answer(200, ofPatient(inbox));
        stage.prove(
                "the inbox has A-PAIN-SPIKE of this patient", item.text("/type").equals("A-PAIN-SPIKE"), inbox);
        stage.expect(
                "the lead acknowledges it",
                200,
                http.post(
                        lead(),
                        MESSAGING + "/inbox/" + item.text("/id") + "/acknowledge",
                        "",
                        Map.of("If-Match", "\"" + item.text("/version") + "\"")));
    }

    private JsonNode ofPatient(Answer list) {
        for (var one : list.json().at("/items")) {
            if (one.at("/patientId").asText().equals(patientId)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    /// How many alerts about this patient the lead sees.
    long alerts() {
        long count = 0;
        String cursor = "";
        do {
            Answer page = http.get(lead(), MESSAGING + "/inbox?limit=100" + cursor);
            for (var one : page.json().at("/items")) {
                count += one.at("/patientId").asText().equals(patientId) ? 1 : 0;
            }
            String next = page.text("/nextCursor");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return count;
    }

    private void answer() {
        stage.chapter("Answer");
        String conversation = ofPatient(http.get(lead(), MESSAGING + "/conversations?limit=100"))
                .at("/id")
                .asText();
        String messages = MESSAGING + "/conversations/" + conversation + "/messages";
        stage.expect("the lead writes to the patient", 201, http.put(lead(), messages + "/" + Stage.newId(), """
                {"body": "That sounds sore. Walk today, leave the bird dog until we spoke."}
                """));
        Answer read = http.get(patient, messages);
        stage.prove(
                "the patient reads it", read.text("/items/0/sender/displayName").equals("The lead"), read);
        refuse("another patient is refused at the conversation", 404, "control", messages);
    }

    private void refuseStrangers() {
        stage.chapter("Who may see");
        for (String path : new String[] {
            PATIENT + "/patients/" + patientId,
            PROGRAM + "/programs/" + programId,
            PROGRAM + "/patients/" + patientId + "/programs"
        }) {
            String door = path.substring("/api/".length(), path.indexOf("/v1"));
            refuse("another patient is refused at " + door, 404, "control", path);
            refuse("a clinician of another clinic is refused at " + door, 404, "outsider", path);
            refuse("a colleague without relation is refused at " + door, 403, "colleague", path);
            stage.expect("nobody gets in without a token at " + door, 401, http.get(null, path));
        }
        stage.expect("internal paths have no route", 404, http.get(lead(), "/api/patient/internal/feed"));
        stage.expect("nor have the operators' pages", 404, http.get(lead(), "/q/health"));
        stage.expect("nor do tricks with the path help", 400, http.get(lead(), "/api/patient/v1/..;/internal/feed"));
    }

    private void refuse(String claim, int status, String user, String path) {
        stage.expect(claim, status, http.get(clinics.token(user), path));
    }
}
