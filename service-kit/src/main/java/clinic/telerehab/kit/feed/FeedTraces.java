package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.kit.trace.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/// Links work on events to the actions that told them. A link and no parent: the work belongs to as many actions as
/// there are events in a batch, and it may come hours after they ended.
@ApplicationScoped
class FeedTraces {
    private final Tracer tracer;

    FeedTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// Does the work under a trace of its own when any of the events tells where it comes from.
    Uni<Void> follow(String producer, List<CloudEvent> events, Supplier<Uni<Void>> work) {
        List<SpanContext> actions = events.stream()
                .map(event -> TraceParent.parse(event.traceparent()))
                .filter(SpanContext::isValid)
                .distinct()
                .toList();
        return actions.isEmpty() ? work.get() : traced(begin(producer, actions, events.size()), work);
    }

    private Span begin(String producer, List<SpanContext> actions, int events) {
        SpanBuilder span = tracer.spanBuilder("apply feed of " + producer)
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.batch.message_count", events);
        actions.forEach(span::addLink);
        return span.startSpan();
    }

    /// The scope ends when the work does, which is long after this method.
    @SuppressWarnings("MustBeClosedChecker")
    private static Uni<Void> traced(Span span, Supplier<Uni<Void>> work) {
        Scope scope = span.makeCurrent();
        return work.get()
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR).setAttribute("error.type", Failure.nameOf(failure)))
                .eventually(() -> {
                    scope.close();
                    span.end();
                });
    }
}
