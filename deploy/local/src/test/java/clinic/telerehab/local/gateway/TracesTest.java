package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-";
    private static final String PATIENT = "0199a3a0-7e1c-7d3a-8a2b-1f2e3d4c5b6a";

    @Test
    void beginsATraceWhereThereIsNone() throws Exception {
        try (var door = new FrontDoor(FrontDoor.GENEROUS)) {
            assertThat(traceparent(door, null)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void goesOnWithTheCallersAndTheirWishToHaveItRecorded(String flags) throws Exception {
        try (var door = new FrontDoor(FrontDoor.GENEROUS, Traces.to(new Exported(), 0))) {
            assertThat(traceparent(door, CALLER + flags))
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-" + flags)
                    .isNotEqualTo(CALLER + flags);
        }
    }

    @Test
    void beginsAnewWhereTheCallersCanNotBeRead() throws Exception {
        try (var door = new FrontDoor(FrontDoor.GENEROUS)) {
            assertThat(traceparent(door, "00-nonsense-01")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        }
    }

    @Test
    void tellsRouteAndStatusAndNotWhoseRecordItIs() throws Exception {
        var exported = new Exported();
        try (var door = new FrontDoor(FrontDoor.GENEROUS, Traces.to(exported, 1))) {
            assertThat(traceparent(door, null)).endsWith("-01");

            await().atMost(Duration.ofSeconds(10)).until(() -> !exported.spans.isEmpty());
        }
        SpanData span = exported.spans.getFirst();
        assertThat(span.getName()).isEqualTo("GET /api/patient/v1");
        assertThat(span.toString()).contains("http.response.status_code=200").doesNotContain(PATIENT, "Ada");
    }

    /// What reached the backend.
    private static String traceparent(FrontDoor door, @org.jspecify.annotations.Nullable String sent) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(door.url("/api/patient/v1/patients/" + PATIENT + "?name=Ada")));
        if (sent != null) {
            request.header("traceparent", sent);
        }
        try (var client = HttpClient.newHttpClient()) {
            String told = client.send(request.build(), BodyHandlers.ofString()).body();
            return new JsonObject(told).getJsonObject("headers").getString("traceparent");
        }
    }

    private static final class Exported implements SpanExporter {
        private final List<SpanData> spans = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> sent) {
            spans.addAll(sent);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
