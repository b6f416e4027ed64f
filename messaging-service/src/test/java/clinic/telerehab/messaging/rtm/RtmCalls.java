package clinic.telerehab.messaging.rtm;

import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import clinic.telerehab.messaging.Requests;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class RtmCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        Requests.tellClinic(cast, "Europe/Berlin", true);
        TestPeer.answer(
                "program", "/internal/patients/%s/monitoring-days".formatted(cast.patient()), 200, "{\"days\": []}", 0);
        return Map.of(
                "getRtmPeriod", by -> by.queryParam("month", "2026-03").get("/rtm/{p}", cast.patient()),
                "recordContact", by -> by.body(contact(cast)).put("/contact-entries/{id}", newId()),
                "changeContact",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"seconds\": 60, \"editedReason\": \"wrong clock\"}")
                                .patch("/contact-entries/{id}", entry(cast)));
    }

    private static String contact(FedCast cast) {
        return """
                {"patientId": "%s", "kind": "CALL", "synchronous": true, "startedAt": "%s", "seconds": 600}
                """.formatted(cast.patient(), Instant.now().minus(Duration.ofHours(1)));
    }

    private static UUID entry(FedCast cast) {
        UUID id = newId();
        TestPostgres.execute(
                "messaging_test", """
                insert into contact_entry (id, clinic_id, patient_id, practitioner_id, kind, synchronous, started_at,
                                           seconds, source, request_hash, version)
                values ('%s', '%s', '%s', '%s', 'CALL', true, now() - interval '1 hour', 600, 'MANUAL', '', 0)
                """.formatted(id, cast.clinic(), cast.patient(), cast.practitioner("lead")));
        return id;
    }
}
