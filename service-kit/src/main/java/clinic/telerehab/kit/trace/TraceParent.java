package clinic.telerehab.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The `traceparent` of W3C Trace Context: which action something belongs to, as text.
public final class TraceParent {
    private static final String NAME = "traceparent";
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /// Of the action under way; null when it is not recorded, since nobody could look it up.
    public static @Nullable String current() {
        if (!Span.current().getSpanContext().isSampled()) {
            return null;
        }
        Map<String, String> text = new HashMap<>();
        FORMAT.inject(Context.current(), text, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return text.get(NAME);
    }

    /// Invalid when the text is none, or tells none.
    public static SpanContext parse(@Nullable String text) {
        Map<String, String> carrier = text == null ? Map.of() : Map.of(NAME, text);
        return Span.fromContext(FORMAT.extract(Context.root(), carrier, new Getter()))
                .getSpanContext();
    }

    private static final class Getter implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return Objects.requireNonNull(carrier).get(key);
        }
    }
}
