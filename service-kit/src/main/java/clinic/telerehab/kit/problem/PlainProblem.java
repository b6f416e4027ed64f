package clinic.telerehab.kit.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/// A problem written straight to the connection, for what is refused before or outside the resources.
public final class PlainProblem {
    private PlainProblem() {}

    /// Does nothing when an answer is under way already.
    public static void answer(HttpServerResponse response, ProblemType type) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(type.status()).putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        if (type.status() == 503) {
            response.putHeader("Retry-After", ProblemResponse.RETRY_AFTER_SECONDS);
        }
        JsonObject body = new JsonObject()
                .put("type", "urn:telerehab:problem:" + type.code())
                .put("title", type.title())
                .put("status", type.status())
                .put("code", type.code());
        String traceId = TraceId.current();
        if (traceId != null) {
            body.put("traceId", traceId);
        }
        response.end(body.toBuffer());
    }
}
