package clinic.telerehab.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The problem document of RFC 9457 as every service answers it.
@Schema(name = "Problem", description = "RFC 9457 problem; clients branch on its code")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String traceId,
        List<Violation> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One value that was refused: where it stands and which rule it broke, never the value itself.
    public record Violation(String field, String message) {}

    static ProblemBody of(ProblemType type) {
        return new ProblemBody(
                "urn:telerehab:problem:" + type.code(),
                type.title(),
                type.status(),
                type.code(),
                null,
                null,
                List.of(),
                Map.of());
    }

    ProblemBody withDetail(String text) {
        return new ProblemBody(type, title, status, code, text, traceId, violations, extensions);
    }

    ProblemBody withTraceId(@Nullable String id) {
        return new ProblemBody(type, title, status, code, detail, id, violations, extensions);
    }

    ProblemBody withViolations(List<Violation> found) {
        return new ProblemBody(type, title, status, code, detail, traceId, found, extensions);
    }

    ProblemBody withExtensions(Map<String, Object> members) {
        return new ProblemBody(type, title, status, code, detail, traceId, violations, members);
    }
}
