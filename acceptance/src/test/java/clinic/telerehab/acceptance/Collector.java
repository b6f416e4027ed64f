package clinic.telerehab.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// An OTLP receiver that keeps the spans which reach it.
final class Collector implements AutoCloseable {
    static final int PORT = RunningSuite.PORT + 30;

    private final HttpServer server;
    private final List<Exported> spans = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    /// @param service which part of the suite has sent it
    record Exported(String service, Span span) {
        String trace() {
            return hex(span.getTraceId().toByteArray());
        }

        String id() {
            return hex(span.getSpanId().toByteArray());
        }

        String parent() {
            return hex(span.getParentSpanId().toByteArray());
        }

        boolean isLinkedTo(String trace) {
            return span.getLinksList().stream()
                    .anyMatch(link -> hex(link.getTraceId().toByteArray()).equals(trace));
        }

        private static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }

    static Collector start() throws IOException {
        var collector =
                new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0));
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.start();
        return collector;
    }

    List<Exported> all() {
        return List.copyOf(spans);
    }

    List<Exported> ofTrace(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<Exported> linkedTo(String trace) {
        return spans.stream().filter(span -> span.isLinkedTo(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        spans.addAll(sent.getResourceSpansList().stream().flatMap(Collector::of).toList());
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Stream<Exported> of(ResourceSpans sent) {
        String service = sent.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .findFirst()
                .orElseThrow()
                .getStringValue();
        return sent.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Exported(service, span));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
