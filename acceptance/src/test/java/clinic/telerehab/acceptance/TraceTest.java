package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.acceptance.Collector.Exported;
import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One action of one person, followed through the whole suite.
@ExtendWith(RunningSuite.class)
class TraceTest {
    private static final Duration EXPORTED_WITHIN = Duration.ofSeconds(30);
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String ACTIVATION_ARRIVES = "POST /api/program/v1";
    private static final String ACTIVATION = "POST /v1/programs/{id}/activate";
    private static final String QUESTION = "GET /internal/patients/{id}/clinical-context";

    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void followsTheStartOfAProgramThroughGatewayTwoServicesAndAFeed() throws IOException {
        var clinics = new Clinics(stage);
        clinics.open();
        Person patient = new Arrival(stage, clinics).of("Ada", "en");
        new Consents(stage, patient).grant();
        Episode episode = new Assessment(stage, () -> clinics.token("lead")).assess(patient);
        assertThat(episode.read().status()).isEqualTo(200);
        var program = new Program(stage, () -> clinics.token("lead"), patient);
        draft(program);

        try (var collector = Collector.start()) {
            assertThat(start(program, clinics.token("lead")).status()).isEqualTo(200);

            await().atMost(EXPORTED_WITHIN)
                    .untilAsserted(() -> assertThat(collector.linkedTo(trace))
                            .extracting(Exported::service)
                            .contains("patient-service", "messaging-service"));
            assertOneChain(collector);
            assertNobodyIsNamed(collector, patient, program);
        }
    }

    /// The caller's span, then the gateway's, then that of program-service, which asks patient-service.
    private void assertOneChain(Collector collector) {
        // A service exports in batches: what it asked another may arrive before what it was asked itself.
        await().atMost(EXPORTED_WITHIN)
                .untilAsserted(() -> assertThat(collector.ofTrace(trace))
                        .extracting(Exported::service, span -> span.span().getName())
                        .contains(
                                tuple("gateway", ACTIVATION_ARRIVES),
                                tuple("program-service", ACTIVATION),
                                tuple("program-service", QUESTION),
                                tuple("patient-service", QUESTION)));
        List<Exported> spans = collector.ofTrace(trace);
        Exported gateway = the(spans, "gateway", ACTIVATION_ARRIVES);
        Exported activation = the(spans, "program-service", ACTIVATION);
        Exported answer = the(spans, "patient-service", QUESTION);
        Exported question = spans.stream()
                .filter(span -> span.id().equals(answer.parent()))
                .findFirst()
                .orElseThrow();
        assertThat(gateway.parent()).isEqualTo(CALLER);
        assertThat(activation.parent()).isEqualTo(gateway.id());
        assertThat(question.service()).isEqualTo("program-service");
        assertThat(question.parent()).isEqualTo(activation.id());
        assertThat(collector.linkedTo(trace)).allSatisfy(work -> {
            assertThat(work.span().getName()).isEqualTo("apply feed of program");
            assertThat(work.trace()).isNotEqualTo(trace);
            assertThat(work.parent()).isEmpty();
        });
    }

    private static Exported the(List<Exported> spans, String service, String name) {
        return spans.stream()
                .filter(span ->
                        span.service().equals(service) && span.span().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " has no " + name + " in " + spans));
    }

    private void assertNobodyIsNamed(Collector collector, Person patient, Program program) {
        String exported = collector.ofTrace(trace) + " " + collector.linkedTo(trace);
        assertThat(exported)
                .doesNotContain(patient.id(), patient.login(), program.id())
                .doesNotContainPattern("\\bAda\\b");
    }

    private void draft(Program program) {
        String content = """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "%s", "items": [
                  {"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 5}, "timesPerWeek": 7}]}
                """.formatted(stage.today(), Stage.newId());
        stage.eventually(
                "program-service hears of patient and lead",
                () -> program.draft(content).status() == 201,
                () -> program.draft(content));
    }

    private Answer start(Program program, String lead) {
        Map<String, String> headers = new HashMap<>(Http.seen(program.read()));
        headers.put("traceparent", "00-%s-%s-01".formatted(trace, CALLER));
        return stage.http().post(lead, program.path() + "/activate", """
                {"acknowledgements": [{"ruleId": "W-COMP-02", "reason": "One exercise to begin with"},
                                      {"ruleId": "W-COMP-07"}]}
                """, headers);
    }
}
