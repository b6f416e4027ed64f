package clinic.telerehab.messaging.checkin;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The requests about check-ins, valid unless a test spoils them.
public final class CheckInSteps {
    private CheckInSteps() {}

    static String request(String mode, UUID item, Instant dueAt) {
        return """
                {"mode": "%s", "exercises": [{"itemId": "%s", "exerciseCode": "BIRD-DOG", "ladderStep": 1}],
                 "questions": ["Does the back stay still?"], "dueAt": "%s"}
                """.formatted(mode, item, dueAt);
    }

    static ValidatableResponse ask(FedCast cast, String actor, UUID id, String request) {
        return by(cast.token(actor))
                .body(request)
                .put("/patients/{p}/check-ins/{id}", cast.patient(), id)
                .then();
    }

    static UUID asked(FedCast cast, String mode, UUID item) {
        UUID id = newId();
        ask(cast, "lead", id, request(mode, item, Instant.now().plus(Duration.ofDays(3))))
                .statusCode(201);
        return id;
    }

    /// A clip of the patient as if it had been uploaded and found good.
    static UUID clip(FedCast cast) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into media_object (id, patient_id, clinic_id, uploader, uploader_role, purpose, content_type,
                                          bytes, sha256, consent_scope, state, created_at, available_at, request_hash,
                                          version)
                values ('%s', '%s', '%s', '%s', 'patient', 'TECHNIQUE', 'MP4', 9, '%s', 'VIDEO_CLIP', 'AVAILABLE', now(),
                        now(), '', 0)
                """.formatted(
                        id, cast.patient(), cast.clinic(), cast.login("patient-self"), "0".repeat(64)));
        return id;
    }

    static ValidatableResponse submit(FedCast cast, UUID id, int version, UUID clip) {
        return command(cast, "patient-self", id, version, "submit", "{\"clips\": [\"%s\"]}".formatted(clip));
    }

    /// @param body empty for none
    static ValidatableResponse command(FedCast cast, String actor, UUID id, int version, String verb, String body) {
        RequestSpecification by = by(cast.token(actor)).header("If-Match", "\"" + version + "\"");
        return (body.isEmpty() ? by : by.body(body))
                .post("/check-ins/{id}/{verb}", id, verb)
                .then();
    }

    static ValidatableResponse review(FedCast cast, UUID checkIn, UUID id, String request) {
        return by(cast.token("lead"))
                .body(request)
                .put("/check-ins/{c}/reviews/{id}", checkIn, id)
                .then();
    }

    static String verdict(UUID item, String verdict, String more) {
        return "{\"itemId\": \"%s\", \"verdict\": \"%s\"%s}".formatted(item, verdict, more);
    }

    /// A call that begins now; answers the check-in's id.
    public static UUID scheduled(FedCast cast) {
        UUID id = asked(cast, "LIVE", newId());
        command(cast, "lead", id, 0, "schedule", times(Duration.ZERO, Duration.ofMinutes(30)))
                .statusCode(200);
        return id;
    }

    static String times(Duration from, Duration until) {
        Instant now = Instant.now();
        return "{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(now.plus(from), now.plus(until));
    }

    public static ValidatableResponse join(FedCast cast, String actor, UUID id) {
        return by(cast.token(actor)).post("/check-ins/{id}/join", id).then();
    }
}
