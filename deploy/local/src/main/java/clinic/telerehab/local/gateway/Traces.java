package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Begins the trace of an action at the front door, or goes on with the one that the caller began. What is told of it
/// is
/// method, route and status, since the rest of an address may name a patient.
public final class Traces implements AutoCloseable {
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
    private static final Duration SENT_EVERY = Duration.ofSeconds(1);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private Traces(SdkTracerProviderBuilder provider) {
        this.provider = provider.setResource(
                        Resource.builder().put("service.name", "gateway").build())
                .build();
        this.tracer = this.provider.get("gateway");
    }

    /// Every request has a trace id, and nothing is recorded.
    static Traces unrecorded() {
        return new Traces(SdkTracerProvider.builder().setSampler(Sampler.alwaysOff()));
    }

    /// @param ratio the share of actions that are recorded where the caller has not decided
    static Traces to(SpanExporter exporter, double ratio) {
        return new Traces(SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(SENT_EVERY)
                        .build()));
    }

    /// @param collector the address of an OTLP receiver, without a path; null when there is none
    public static Traces to(@Nullable String collector, @Nullable String ratio) {
        return collector == null
                ? unrecorded()
                : to(
                        OtlpHttpSpanExporter.builder()
                                .setEndpoint(collector + "/v1/traces")
                                .build(),
                        ratio == null ? 0 : Double.parseDouble(ratio));
    }

    /// @param headers as they go on to the backend
    Span begin(String method, Route route, MultiMap headers) {
        Context caller = FORMAT.extract(Context.root(), headers, new Getter());
        Span span = tracer.spanBuilder(method + " " + route.prefix())
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .setAttribute("http.route", route.prefix())
                .startSpan();
        FORMAT.fields().forEach(headers::remove);
        FORMAT.inject(
                caller.with(span),
                headers,
                (carrier, name, value) -> Objects.requireNonNull(carrier).set(name, value));
        return span;
    }

    static void end(Span span, int status) {
        span.setAttribute(AttributeKey.longKey("http.response.status_code"), status)
                .end();
    }

    @Override
    public void close() {
        provider.close();
    }

    private static final class Getter implements TextMapGetter<MultiMap> {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return Objects.requireNonNull(headers).get(name);
        }
    }
}
