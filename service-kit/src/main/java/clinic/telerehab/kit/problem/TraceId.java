package clinic.telerehab.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/// The id under which the log, and a collector where there is one, know the present request.
final class TraceId {
    private TraceId() {}

    /// @return null outside any request
    static @Nullable String current() {
        SpanContext request = Span.current().getSpanContext();
        return request.isValid() ? request.getTraceId() : null;
    }
}
