package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of everything that a patient's record is made of, so that every operation has something to
/// be about: its address, and a body that could be taken.
final class AccessScene {
    private static final Duration CLIP_LENGTH = Duration.ofSeconds(20);
    private static final int CLIP_BYTES = 60_000;

    private final Stage stage;
    private final Http http;
    private final AccessCast cast;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final SceneBodies bodies;
    private @Nullable Treatment treatment;

    private AccessScene(Stage stage, AccessCast cast) throws IOException {
        this.stage = stage;
        this.http = stage.http();
        this.cast = cast;
        this.bodies = new SceneBodies(stage, fields);
    }

    static AccessScene set(Stage stage, AccessCast cast) throws IOException, InterruptedException {
        var scene = new AccessScene(stage, cast);
        scene.treat();
        scene.talk();
        scene.meet();
        scene.administer();
        return scene;
    }

    private String lead() {
        return cast.clinics().token("lead");
    }

    /// Of the patient whom all is about.
    Treatment treatment() {
        return Objects.requireNonNull(treatment);
    }

    private void treat() {
        Person patient = cast.patient();
        var consents = new Consents(stage, patient);
        consents.grant();
        consents.grant("VIDEO_LIVE");
        Episode episode = new Assessment(stage, this::lead).assess(patient);
        known.put("patients", patient.id());
        known.put("rtm", patient.id());
        known.put("episodes", episode.id());
        known.put("assessments", episode.assessments().text("/items/0/id"));
        known.put("goals", made(lead(), Api.PATIENT + "/episodes/" + episode.id() + "/goals/", """
                {"kind": "SMART", "text": "Walk 40 minutes", "baseline": 15}
                """));
        treatment = Treatment.begin(stage, this::lead, patient);
        known.put("programs", treatment.programId());
        String session = Stage.newId();
        for (String id : List.of(session, Stage.newId(), Stage.newId())) {
            stage.expect("a bad session is logged", 201, treatment.log(id, 9));
        }
        known.put("sessions", session);
        Answer program = http.get(lead(), Api.PROGRAM + "/programs/" + treatment.programId());
        fields.put("itemId", program.text("/items/0/itemId"));
        fields.put("programId", treatment.programId());
        fields.put("patientId", patient.id());
        fields.put("clinicId", Clinics.NORTHSIDE);
        stage.expect(
                "a card is given",
                201,
                http.put(lead(), Api.PROGRAM + "/patients/" + patient.id() + "/education/EDU-MOVE", ""));
        String proposals = Api.PROGRAM + "/programs/" + treatment.programId() + "/proposals";
        stage.prove(
                "proposals are looked for",
                http.post(lead(), proposals + "/evaluate", "", Map.of()).status() == 200,
                proposals);
        keepIfThere("proposals", http.get(lead(), proposals).text("/items/0/id"));
    }

    private void talk() throws IOException, InterruptedException {
        Person patient = cast.patient();
        var correspondent = Correspondent.of(stage, cast.clinics(), patient, false);
        known.put("conversations", correspondent.conversation());
        known.put(
                "messages", made(patient.token(), correspondent.messages() + "/", "{\"body\": \"A secret of mine\"}"));
        known.put("media", clip(patient));
        fields.put("mediaId", id("media"));
        String look = "{\"body\": \"Look at this\", \"attachments\": [\"%s\"]}".formatted(id("media"));
        stage.expect(
                "the owner of a clip may attach it",
                201,
                http.put(patient.token(), correspondent.messages() + "/" + Stage.newId(), look));
        var inbox = new Inbox(stage, lead(), patient);
        stage.eventually("an alert is there", () -> !inbox.alerts().isEmpty(), inbox::alerts);
        known.put("inbox", inbox.alerts().getFirst().at("/id").asText());
    }

    private String clip(Person patient) throws IOException, InterruptedException {
        Path file = Files.createTempFile("clip", ".mp4");
        try {
            var upload = new Upload(stage, patient, patient::token, Clip.write(file, CLIP_LENGTH, CLIP_BYTES, 1));
            stage.eventually("a clip is announced", () -> upload.announce().isThere(), upload::announce);
            upload.send(new TreeSet<>(), () -> {});
            stage.expect("a clip is handed in", 200, upload.complete());
            stage.eventually(
                    "a clip is there", () -> upload.read().text("/state").equals("AVAILABLE"), upload::read);
            return upload.id();
        } finally {
            Files.delete(file);
        }
    }

    private void meet() {
        String patientId = cast.patient().id();
        known.put("check-ins", made(lead(), Api.MESSAGING + "/patients/" + patientId + "/check-ins/", """
                {"mode": "ASYNC", "dueAt": "%s", "exercises": [{"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "ladderStep": 1}]}
                """.formatted(
                        stage.now().plusSeconds(86_400), fields.get("itemId"))));
        var live = new LiveCheckIn(stage, this::lead, cast.patient(), Objects.requireNonNull(fields.get("itemId")));
        live.schedule();
        LiveCheckIn.Guest guest = live.askGuest();
        known.put("rooms", guest.room());
        known.put("guest-rooms", guest.room());
        fields.put("linkToken", guest.link());
        fields.put("participantId", live.come(guest).text("/participantId"));
        known.put("appointments", made(lead(), Api.MESSAGING + "/appointments/", """
                {"patientId": "%s", "practitionerId": "%s", "mode": "PHONE", "startsAt": "%s", "endsAt": "%s"}
                """.formatted(
                        patientId,
                        Clinics.practitioner("lead"),
                        stage.now().plusSeconds(9 * 86_400),
                        stage.now().plusSeconds(9 * 86_400 + 1_800))));
        keepContacts();
        known.put("contact-entries", made(lead(), Api.MESSAGING + "/contact-entries/", """
                {"patientId": "%s", "kind": "CALL", "synchronous": true, "startedAt": "%s", "seconds": 720}
                """.formatted(
                        patientId, stage.now().minusSeconds(3_600))));
    }

    private void keepContacts() {
        String admin = cast.clinics().token("admin");
        String clinic = Api.PATIENT + "/clinics/" + Clinics.NORTHSIDE;
        stage.expect(
                "the clinic keeps its contacts",
                200,
                http.patch(admin, clinic, "{\"modules\": {\"rtm\": true}}", Http.seen(http.get(admin, clinic))));
    }

    private void administer() {
        Person patient = cast.patient();
        String admin = cast.clinics().token("admin");
        known.put("access-grants", cast.grant());
        known.put("care-team", cast.spareMembership());
        known.put("clinics", Clinics.NORTHSIDE);
        known.put("data-requests", made(patient.token(), patient.path() + "/data-requests/", "{\"kind\": \"EXPORT\"}"));
        known.put("transfers", made(lead(), patient.path() + "/care-team/transfers/", """
                {"toPractitionerId": "%s", "stayInTeam": true}
                """.formatted(
                        Clinics.practitioner(AccessCast.SPARE))));
        keepIfThere(
                "patients/invitations",
                http.get(admin, patient.path() + "/invitations").text("/items/0/id"));
        String practitioner = made(admin, Api.PATIENT + "/practitioners/", """
                {"clinicId": "%s", "displayName": "New here", "profession": "PHYSIOTHERAPIST", "licenceNumber": "PT-1",
                 "email": "new@demo.telerehab.example"}
                """.formatted(Clinics.NORTHSIDE));
        known.put("practitioners", practitioner);
        known.put(
                "practitioners/invitations",
                made(admin, Api.PATIENT + "/practitioners/" + practitioner + "/invitations/", ""));
        Map.of(
                        "instruments", "NPRS_BACK",
                        "education", "EDU-MOVE",
                        "ladders", "DEAD-BUG",
                        "library", "exercises",
                        "reference", "muscles",
                        "diff", "1")
                .forEach(known::put);
    }

    /// The id of what was made there.
    private String made(String token, String collection, String body) {
        String id = Stage.newId();
        Answer[] answer = {http.put(token, collection + id, body)};
        stage.eventually(
                "there is something at " + collection,
                () -> {
                    answer[0] = answer[0].isThere() ? answer[0] : http.put(token, collection + id, body);
                    return answer[0].isThere();
                },
                () -> answer[0]);
        return id;
    }

    private void keepIfThere(String name, String id) {
        if (!id.isEmpty()) {
            known.put(name, id);
        }
    }

    /// Nothing of this may ever be told to somebody who has nothing to do with the patient.
    Set<String> secrets() {
        return Set.of(
                id("patients"),
                id("episodes"),
                id("programs"),
                id("conversations"),
                id("messages"),
                id("inbox"),
                id("appointments"),
                cast.patient().recordNumber(),
                "A secret of mine");
    }

    String id(String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    /// Whether there is such a thing as the operation is about.
    boolean isAboutSomething(Operation operation) {
        return places(operation).noneMatch(String::isEmpty);
    }

    /// The path with ids in it, and what its query must hold.
    String address(Operation operation) {
        List<String> query = new ArrayList<>();
        List<String> names = new ArrayList<>(operation.required());
        if (operation.id().equals("listPractitioners")) {
            // Without it everybody is answered of their own clinic.
            names.add("clinicId");
        }
        names.forEach(name -> query.add(name + "=" + valueOf(name)));
        String path = places(operation)
                .map(place -> place.isEmpty() ? Stage.newId() : place)
                .collect(Collectors.joining("/", "/", ""));
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /// What stands between the slashes; nothing where there is no such thing in the trial.
    private Stream<String> places(Operation operation) {
        String[] parts = operation.path().substring(1).split("/");
        return IntStream.range(0, parts.length).mapToObj(at -> {
            if (!parts[at].startsWith("{")) {
                return parts[at];
            }
            boolean isMade = operation.isCreation() && at == parts.length - 1 && !parts[at].equals("{code}");
            return isMade ? Stage.newId() : find(parts[at - 1], operation);
        });
    }

    private String find(String collection, Operation operation) {
        boolean isRead = operation.method().equals("GET");
        return switch (collection) {
            case "invitations" ->
                known.getOrDefault(
                        operation.path().contains("/patients/") ? "patients/invitations" : "practitioners/invitations",
                        "");
            case "feeds" -> operation.service().equals("patient") ? "program" : "patient";
            case "exercises" -> isRead ? "WALK" : "";
            case "templates" -> isRead ? "LBP-FOUNDATION-8W" : "";
            case "revisions" -> isRead ? "1" : Stage.newId();
            default -> known.getOrDefault(collection, "");
        };
    }

    private String valueOf(String name) {
        return switch (name) {
            case "patientId" -> id("patients");
            case "clinicId" -> Clinics.NORTHSIDE;
            case "month" -> stage.today().toString().substring(0, 7);
            case "groupBy" -> "muscle";
            case "q" -> "secret";
            default -> stage.today().toString();
        };
    }

    String body(Operation operation) {
        return bodies.of(operation);
    }
}
