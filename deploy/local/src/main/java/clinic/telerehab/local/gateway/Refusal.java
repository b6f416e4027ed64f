package clinic.telerehab.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// What the front door itself answers: problems of RFC 9457 like those of the services behind it.
enum Refusal {
    AMBIGUOUS_PATH("malformed-request", 400, "The path can be read in more than one way"),
    NOT_FOUND("not-found", 404, "There is nothing at this address for you"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is over the limit"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Wait as long as Retry-After says"),
    UNAVAILABLE("service-unavailable", 503, "Something the service needs does not answer; try again later");

    private final String code;
    private final int status;
    private final String title;

    Refusal(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    void answer(HttpServerRequest request) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        var response = request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/problem+json")
                .putHeader("cache-control", "no-store");
        if (status == 429 || status == 503) {
            response.putHeader("retry-after", "2");
        }
        response.end(body());
    }

    Buffer body() {
        return new JsonObject()
                .put("type", "urn:telerehab:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .toBuffer();
    }
}
