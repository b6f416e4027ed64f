package clinic.telerehab.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;

/// Builds the answer to a refusal: the document, its media type, and when to come back where that makes sense.
@ApplicationScoped
public class ProblemResponse {
    static final String RETRY_AFTER_SECONDS = "2";

    public Response of(ProblemType type) {
        return of(type, UnaryOperator.identity());
    }

    public Response of(ProblemType type, UnaryOperator<ProblemBody> more) {
        ProblemBody body = more.apply(ProblemBody.of(type)).withTraceId(TraceId.current());
        var response =
                Response.status(type.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
        if (type.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
