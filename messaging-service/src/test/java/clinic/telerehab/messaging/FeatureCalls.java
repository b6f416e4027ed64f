package clinic.telerehab.messaging;

import clinic.telerehab.kit.fixture.FedCast;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/// How to make a valid request of each operation of one feature; the access table is played with them.
public interface FeatureCalls {
    /// @return by operationId; each is called once per kind of caller, with that caller's token set already
    Map<String, Function<RequestSpecification, Response>> about(FedCast cast);
}
