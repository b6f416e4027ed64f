package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class DataProtectionCalls implements FeatureCalls {
    private static final String REASON = "{\"reason\": \"The insurer said so\"}";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "askDataRequest",
                        by -> by.body(DataRequests.asking("ERASURE"))
                                .put("/patients/{p}/data-requests/{id}", cast.patient(), newId()),
                "listDataRequests", by -> by.get("/patients/{p}/data-requests", cast.patient()),
                "approveDataRequest",
                        by -> by.header("If-Match", "\"0\"").post("/data-requests/{id}/approve", asked(cast, "EXPORT")),
                "rejectDataRequest", by -> decide(by, asked(cast, "ERASURE"), "reject", 0),
                "holdDataRequest", by -> decide(by, asked(cast, "EXPORT"), "hold", 0),
                "releaseDataRequest", by -> decide(by, held(cast), "release", 1),
                // Nobody has approved it, so who may read it is told that it is not ready.
                "getDataBundle", by -> by.get("/data-requests/{id}/bundle", asked(cast, "EXPORT")));
    }

    private static Response decide(RequestSpecification by, UUID id, String verb, int version) {
        return by.header("If-Match", "\"" + version + "\"").body(REASON).post("/data-requests/{id}/{verb}", id, verb);
    }

    private static UUID held(CareTeamCast cast) {
        UUID id = asked(cast, "EXPORT");
        decide(admin(cast), id, "hold", 0).then().statusCode(200);
        return id;
    }

    private static UUID asked(CareTeamCast cast, String kind) {
        UUID id = newId();
        admin(cast)
                .body(DataRequests.asking(kind))
                .put("/patients/{p}/data-requests/{id}", cast.patient(), id)
                .then()
                .statusCode(201);
        return id;
    }

    private static RequestSpecification admin(CareTeamCast cast) {
        return People.anonymous().auth().oauth2(cast.token("admin"));
    }
}
