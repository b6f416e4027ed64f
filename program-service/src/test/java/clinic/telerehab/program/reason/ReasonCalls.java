package clinic.telerehab.program.reason;

import static clinic.telerehab.program.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/// Valid requests of the operations on reasons.
public final class ReasonCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        return Map.of(
                "giveNonAdherenceReason",
                by -> by.body("{\"programId\": \"%s\", \"code\": \"NO_TIME\"}".formatted(running.id()))
                        .put("/me/non-adherence-reasons/{id}", newId()),
                "listNonAdherenceReasons",
                by -> by.get("/programs/{id}/non-adherence-reasons", running.id()));
    }
}
