package clinic.telerehab.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// What the front door itself answers: problems of RFC 9457 like those of the services behind it.
enum Refusal {
    MALFORMED_REQUEST("malformed-request", 400, "The request can't be read in one way only"),
    NOT_FOUND("not-found", 404, "There is nothing at this address for you"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is over the limit"),
    TARGET_TOO_LONG("target-too-long", 414, "The address is over the limit"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Wait as long as Retry-After says"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are over the limit"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "Something the service needs does not answer; try again later");

    static final String RETRY_AFTER_SECONDS = "2";

    private final String code;
    private final int status;
    private final String title;

    Refusal(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    boolean mayBeRepeated() {
        return this == TOO_MANY_REQUESTS || this == SERVICE_UNAVAILABLE;
    }

    /// Answers before any of the body was read; the connection has to end with it.
    Future<Void> answer(HttpServerRequest request) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return Future.succeededFuture();
        }
        SecurityHeaders.forRefusals(response.headers());
        response.setStatusCode(status)
                .putHeader("content-type", "application/problem+json")
                .putHeader("connection", "close");
        if (mayBeRepeated()) {
            response.putHeader("retry-after", RETRY_AFTER_SECONDS);
        }
        return response.end(body());
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
