package clinic.telerehab.messaging.room;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Rooms, and the calls of check-ins that lead there. Only the patient and the lead are in the room.
public class RoomCalls implements FeatureCalls {
    private static final String SIGNAL = "{\"to\": \"%s\", \"kind\": \"OFFER\", \"payload\": \"e30\"}";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        addCalls(calls, cast);
        addRooms(calls, cast);
        addGuests(calls, cast);
        return calls;
    }

    private static void addCalls(Map<String, Function<RequestSpecification, Response>> calls, FedCast cast) {
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_LIVE");
        calls.put(
                "scheduleCheckIn",
                by -> by.header("If-Match", "\"0\"")
                        .body("{\"startsAt\": \"2026-01-01T00:00:00Z\", \"endsAt\": \"2020-01-01T00:00:00Z\"}")
                        .post("/check-ins/{id}/schedule", checkIn(cast, newRoom(cast))));
        calls.put("joinCheckIn", by -> by.post("/check-ins/{id}/join", checkIn(cast, newRoom(cast))));
        calls.put("leaveCheckIn", by -> by.post("/check-ins/{id}/leave", checkIn(cast, newRoom(cast))));
        calls.put("endCheckIn", by -> by.post("/check-ins/{id}/end", checkIn(cast, newRoom(cast))));
    }

    private static void addRooms(Map<String, Function<RequestSpecification, Response>> calls, FedCast cast) {
        UUID room = newRoom(cast);
        calls.put("readRoom", by -> by.get("/rooms/{r}", room));
        calls.put(
                "admitToRoom",
                by -> by.body("{\"participantId\": \"%s\"}".formatted(cast.login("patient-self")))
                        .post("/rooms/{r}/admit", room));
        calls.put("lockRoom", by -> by.header("If-Match", "\"0\"").post("/rooms/{r}/lock", newRoom(cast)));
        calls.put("unlockRoom", by -> by.header("If-Match", "\"7\"").post("/rooms/{r}/unlock", newRoom(cast)));
        calls.put(
                "inviteGuest",
                by -> by.body("{\"name\": \"Interpreter\"}").put("/rooms/{r}/guests/{g}", room, newId()));
        // Whoever is let so far is told that this is no token of theirs.
        calls.put(
                "sendSignal",
                by -> by.header("X-Room-Token", "none")
                        .body(SIGNAL.formatted("nobody"))
                        .post("/rooms/{r}/signals", room));
    }

    /// A link is all that counts, whoever holds it.
    private static void addGuests(Map<String, Function<RequestSpecification, Response>> calls, FedCast cast) {
        UUID room = newRoom(cast);
        String link = by(cast.token("lead"))
                .body("{\"name\": \"Interpreter\"}")
                .put("/rooms/{r}/guests/{g}", room, newId())
                .then()
                .statusCode(201)
                .extract()
                .path("linkToken");
        calls.put(
                "joinAsGuest",
                by -> by.body("{\"linkToken\": \"%s\"}".formatted(link)).post("/guest-rooms/{r}/join", room));
        calls.put("leaveAsGuest", by -> by.header("X-Room-Token", "none").post("/guest-rooms/{r}/leave", room));
        calls.put(
                "sendSignalAsGuest",
                by -> by.header("X-Room-Token", "none")
                        .body(SIGNAL.formatted("nobody"))
                        .post("/guest-rooms/{r}/signals", room));
        calls.put("readSignalsAsGuest", by -> by.header("X-Room-Token", "none").get("/guest-rooms/{r}/signals", room));
    }

    private static UUID newRoom(FedCast cast) {
        UUID id = newId();
        TestPostgres.execute(
                "messaging_test", """
                insert into room (id, patient_id, clinic_id, state, starts_at, ends_at, version)
                values ('%1$s', '%2$s', '%3$s', 'OPEN', now(), now() + interval '1 hour', 0);
                insert into room_participant (room_id, id, kind, is_admitted, is_present, arrived_at)
                values ('%1$s', '%4$s', 'PATIENT', true, true, now())
                """.formatted(id, cast.patient(), cast.clinic(), cast.login("patient-self")));
        return id;
    }

    private static UUID checkIn(FedCast cast, UUID room) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into check_in (id, patient_id, clinic_id, mode, origin, requested_by, exercises, questions,
                                      answers, clips, state, due_at, starts_at, ends_at, room_id, created_at,
                                      request_hash, version)
                values ('%s', '%s', '%s', 'LIVE', 'CLINICIAN', 'x',
                        '[]', '[]', '[]', '[]', 'SCHEDULED', now() + interval '3 days', now(),
                        now() + interval '1 hour', '%s', now(), '', 0)
                """.formatted(id, cast.patient(), cast.clinic(), room));
        return id;
    }
}
