package clinic.telerehab.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/// Lets a span tell routes, codes and figures, and withholds every other text: addresses name patients, queries say
/// whom
/// somebody looked for, and where somebody called from is nobody's business.
@Singleton
class SpanDiscretion implements SpanProcessor {
    static final String WITHHELD = "withheld";
    private static final Set<String> TOLD = Set.of(
            "code.function.name",
            "code.namespace",
            "code.function",
            "error.type",
            "http.request.method",
            "http.route",
            "network.protocol.name",
            "network.protocol.version",
            "server.address",
            "url.scheme",
            "url.template");

    @Override
    @SuppressWarnings("unchecked")
    public void onStart(Context parent, ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            if (key.getType() == AttributeType.STRING && !TOLD.contains(key.getKey())) {
                span.setAttribute((AttributeKey<String>) key, WITHHELD);
            }
        });
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
