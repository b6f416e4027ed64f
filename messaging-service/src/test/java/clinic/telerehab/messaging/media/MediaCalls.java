package clinic.telerehab.messaging.media;

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

public class MediaCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        UUID shown = stored(cast, "AVAILABLE");
        UUID uploading = stored(cast, "UPLOADING");
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        calls.put(
                "startUpload",
                by -> by.body("""
                        {"patientId": "%s", "purpose": "MESSAGE", "contentType": "PNG", "bytes": 9, "sha256": "%s"}
                        """.formatted(cast.patient(), "0".repeat(64))).put("/media/{id}", newId()));
        calls.put("readMedia", by -> by.get("/media/{id}", shown));
        calls.put("readUpload", by -> by.get("/media/{id}/upload", shown));
        calls.put("signParts", by -> by.body("{\"numbers\": [1]}").post("/media/{id}/upload/parts", uploading));
        calls.put("completeUpload", by -> by.post("/media/{id}/complete", shown));
        calls.put("downloadMedia", by -> by.redirects().follow(false).get("/media/{id}/content", shown));
        calls.put("deleteMedia", by -> by.header("If-Match", "\"0\"").delete("/media/{id}", stored(cast, "AVAILABLE")));
        return calls;
    }

    /// Of the patient.
    public static UUID stored(FedCast cast, String state) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into media_object (id, patient_id, clinic_id, uploader, uploader_role, purpose, content_type,
                                          bytes, sha256, consent_scope, state, upload_id, created_at, available_at,
                                          request_hash, version)
                values ('%s', '%s', '%s', '%s', 'patient', 'MESSAGE', 'PNG', 9, '%s', 'MESSAGING', '%s', 'none', now(),
                        now(), '', 0)
                """.formatted(
                        id, cast.patient(), cast.clinic(), cast.login("patient-self"), "0".repeat(64), state));
        return id;
    }
}
