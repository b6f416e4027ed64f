package clinic.telerehab.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.LogLines;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class TraceTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTES = "/api/sample/v1/patients/{patient}/notes";

    @Inject
    CollectedSpans collected;

    private FedCast cast;
    private String trace;

    @BeforeEach
    void begin() {
        cast = FedCast.meet("sample");
        trace = UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void recordsAnActionByItsRoute() {
        write();

        SpanData span = theSpan();
        assertThat(span.getName()).isEqualTo("PUT /v1/patients/{patientId}/notes/{id}");
        assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    }

    @Test
    void withholdsWhoseRecordItIsAndWhoCalls() {
        action().header("User-Agent", "Patient App of Ada")
                .header("X-Forwarded-For", "198.51.100.7")
                .header("baggage", "name=Ada")
                .get(NOTES + "?limit=7&cursor=Ada", cast.patient())
                .then()
                .statusCode(400);

        assertThat(theSpan().toString())
                .doesNotContain(cast.patient().toString(), "Ada", "198.51.100.7", "cursor", "limit=7");
    }

    @Test
    void namesNothingThatNoRouteKnows() {
        action().get("/api/sample/v1/people/" + cast.patient()).then().statusCode(404);

        assertThat(theSpan().toString()).doesNotContain(cast.patient().toString());
    }

    @Test
    void keepsThePlaceOfAFaultInItsLogUnderTheSameTrace() {
        var log = LogLines.listen();

        action().get("/api/sample/v1/faults/Ada").then().statusCode(500).body("traceId", equalTo(trace));

        log.close();
        SpanData span = theSpan();
        assertThat(span.toString()).doesNotContain("Ada", "no such bed");
        assertThat(span.getEvents()).isEmpty();
        assertThat(log.with("request failed")).singleElement().satisfies(line -> {
            assertThat(line.traceId()).isEqualTo(trace);
            assertThat(line.text()).contains("FaultResource.fail").doesNotContain("Ada", "no such bed");
        });
    }

    @Test
    void tellsReadersOfTheFeedWhichActionItWas() {
        write();

        assertThat(TestPostgres.strings(
                        DATABASE, "select traceparent from feed_event where subject = '%s'".formatted(cast.patient())))
                .containsExactly("00-%s-%s-01".formatted(trace, theSpan().getSpanId()));
    }

    @Test
    void linksTheWorkOnAnEventToTheActionThatToldIt() {
        UUID subject = UUID.randomUUID();
        String position = TestPeer.tell("patient", "counted", "SIGNAL", subject, """
                {"word": "one"}, "traceparent": "00-%s-00f067aa0ba902b7-01"
                """.formatted(trace));
        assertThat(position).isNotBlank();

        await().atMost(SOON).until(() -> !collected.linkedTo(trace).isEmpty());

        SpanData work = collected.linkedTo(trace).getFirst();
        assertThat(work.getName()).isEqualTo("apply feed of patient");
        assertThat(work.getTraceId()).isNotEqualTo(trace);
        assertThat(work.getParentSpanContext().isValid()).isFalse();
        assertThat(work.toString()).doesNotContain(subject.toString());
        assertThat(TestPostgres.strings(DATABASE, "select word from counted where subject = '%s'".formatted(subject)))
                .containsExactly("one");
    }

    @Test
    void recordsNothingThatNobodyAskedFor() {
        UUID id = UUID.randomUUID();
        put(given().header("traceparent", "00-%s-00f067aa0ba902b7-00".formatted(trace)), id);
        write();

        assertThat(theSpan().getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(collected.all()).noneMatch(span -> span.getKind() == SpanKind.CLIENT);
        assertThat(TestPostgres.strings(
                        DATABASE,
                        "select count(*) from feed_event where subject = '%s' and traceparent is null"
                                .formatted(cast.patient())))
                .containsExactly("1");
    }

    private SpanData theSpan() {
        await().atMost(SOON).until(() -> !collected.ofTrace(trace).isEmpty());
        List<SpanData> spans = collected.ofTrace(trace);
        assertThat(spans).hasSize(1);
        return spans.getFirst();
    }

    private void write() {
        put(given().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace)), UUID.randomUUID());
    }

    private void put(RequestSpecification by, UUID id) {
        by.auth()
                .oauth2(cast.token("patient-self"))
                .contentType("application/json")
                .body("{\"text\": \"Ada slept well\"}")
                .put(NOTES + "/{id}", cast.patient(), id)
                .then()
                .statusCode(201);
    }

    private RequestSpecification action() {
        return given().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .auth()
                .oauth2(cast.token("patient-self"));
    }
}
