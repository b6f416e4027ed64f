package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/// A patient and the lead meet in a room.
final class LiveCheckIn {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final String itemId;
    private final String id = Stage.newId();
    private final String path = Api.MESSAGING + "/check-ins/" + id;

    /// @param itemId what it is about
    LiveCheckIn(Stage stage, Supplier<String> lead, Person patient, String itemId) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
        this.itemId = itemId;
    }

    String id() {
        return id;
    }

    Answer read() {
        return http.get(lead.get(), path);
    }

    void meet() {
        schedule();
        stage.expectProblem(
                "nobody is filmed who did not agree to it", 409, "video-live-consent-missing", join(patient.token()));
        new Consents(stage, patient).grant("VIDEO_LIVE");
        String roomId = comeIn();
        stage.expect("the patient drops out", 200, command(patient.token(), "leave"));
        Answer again = join(patient.token());
        stage.prove(
                "and comes back to the same room, in at once",
                again.json().at("/isAdmitted").asBoolean()
                        && again.text("/room/id").equals(roomId)
                        && read().text("/state").equals("IN_CALL"),
                again);
        stage.expect("the lead ends the call", 200, command(lead.get(), "end"));
        Answer over = read();
        stage.prove("and with it the check-in", over.text("/state").equals("ENDED"), over);
    }

    /// From now on, for half an hour.
    void schedule() {
        Instant now = stage.now();
        String request = """
                {"mode": "LIVE", "dueAt": "%s",
                 "exercises": [{"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "ladderStep": 1}]}
                """.formatted(now.plus(LENGTH), itemId);
        stage.eventually("the lead asks for a call", () -> ask(request).isThere(), () -> ask(request));
        stage.expect(
                "at once",
                200,
                http.post(lead.get(), path + "/schedule", """
                {"startsAt": "%s", "endsAt": "%s"}
                """.formatted(now, now.plus(LENGTH)), Http.seen(read())));
    }

    /// Waits until messaging-service knows that the patient agreed to be filmed, and leaves nobody at the door.
    void awaitDoor() {
        Stage silent = stage.inSilence();
        silent.eventually(
                "the patient may come to the room",
                () -> join(patient.token()).status() == 200,
                () -> join(patient.token()));
        silent.expect("and go away again", 200, command(patient.token(), "leave"));
    }

    /// Somebody whom the lead asks in with a link.
    record Guest(String room, String link) {}

    /// The lead opens the room and asks somebody in.
    Guest askGuest() {
        awaitDoor();
        Answer opened = join(lead.get());
        stage.expect("the lead opens the room", 200, opened);
        String room = opened.text("/room/id");
        Answer asked = http.put(
                lead.get(),
                Api.MESSAGING + "/rooms/" + room + "/guests/" + Stage.newId(),
                "{\"name\": \"Interpreter\"}");
        stage.expect("a guest is asked in", 201, asked);
        return new Guest(room, asked.text("/linkToken"));
    }

    /// Whoever has the link comes to the door.
    Answer come(Guest guest) {
        return http.post(
                null,
                Api.MESSAGING + "/guest-rooms/" + guest.room() + "/join",
                "{\"linkToken\": \"%s\"}".formatted(guest.link()),
                Map.of());
    }

    private Answer ask(String request) {
        return http.put(lead.get(), Api.MESSAGING + "/patients/" + patient.id() + "/check-ins/" + id, request);
    }

    private String comeIn() {
        awaitDoor();
        Answer waiting = join(patient.token());
        stage.prove("and waits at its door", !waiting.json().at("/isAdmitted").asBoolean(), waiting);
        Answer opened = join(lead.get());
        stage.prove("the lead comes, and it is open", opened.text("/room/state").equals("OPEN"), opened);
        stage.expect(
                "the lead lets the patient in",
                200,
                http.post(
                        lead.get(),
                        Api.MESSAGING + "/rooms/" + opened.text("/room/id") + "/admit",
                        "{\"participantId\": \"%s\"}".formatted(waiting.text("/participantId")),
                        Map.of()));
        Answer in = join(patient.token());
        stage.prove(
                "both are in it, with what their browsers need to find each other",
                in.json().at("/isAdmitted").asBoolean()
                        && !in.text("/token").isEmpty()
                        && read().text("/state").equals("IN_CALL"),
                in);
        return in.text("/room/id");
    }

    private Answer join(String token) {
        return command(token, "join");
    }

    private Answer command(String token, String verb) {
        return http.post(token, path + "/" + verb, "", Map.of());
    }
}
