package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSuite.class)
class SuiteTest {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);
    private static final Set<String> RAISED_BY_HAND = Set.of(
            "A-FEAR-HIGH MEDIUM",
            "A-REGRESSED MEDIUM",
            "A-PERIPHERAL HIGH",
            "A-STOP-REVIEW HIGH",
            "A-CONSENT-WITHDRAWN MEDIUM",
            "A-BREAKGLASS HIGH");

    private Stage stage;
    private Story story;

    @BeforeEach
    void openTheCurtain() {
        stage = new Stage(RunningSuite.PORT, new SilentNarrator());
        story = Story.begin(stage);
    }

    @Test
    void tellsTheStoryToItsEndAndNobodyElse() throws Exception {
        try (var traces = Collector.start()) {
            Stage recorded = stage.recorded();
            story = Story.begin(recorded);

            story.play();

            await().atMost(HEALED_WITHIN).until(() -> traces.all().size() > 1_000);
            Confidences.areKept(recorded, traces);
        }
        // What is raised by the year that passes depends on how far apart the story looks at it.
        assertThat(story.alerts()).contains("A-PAIN-SPIKE HIGH", "A-DECONDITION MEDIUM", "A-RELAPSE HIGH");
        assertThat(story.alerts())
                .filteredOn(RAISED_BY_HAND::contains)
                .containsExactlyInAnyOrder(
                        "A-FEAR-HIGH MEDIUM",
                        "A-REGRESSED MEDIUM",
                        "A-REGRESSED MEDIUM",
                        "A-REGRESSED MEDIUM",
                        "A-PERIPHERAL HIGH",
                        "A-STOP-REVIEW HIGH",
                        "A-CONSENT-WITHDRAWN MEDIUM",
                        "A-CONSENT-WITHDRAWN MEDIUM",
                        "A-BREAKGLASS HIGH");
    }

    private long spikes() {
        return story.alerts().stream().filter("A-PAIN-SPIKE HIGH"::equals).count();
    }

    @Test
    void losesNoAlertAndDoublesNoneWhenMessagingServiceIsKilled() {
        story.prescribe();
        CompletableFuture<Void> kill =
                CompletableFuture.runAsync(() -> stage.processes().command("messaging-service", "kill"));
        for (int n = 0; n < 50; n++) {
            log(Stage.newId(), 9, 201);
        }
        kill.join();

        stage.processes().command("messaging-service", "start");

        await().atMost(HEALED_WITHIN).until(() -> spikes() >= 50);
        assertThat(spikes()).isEqualTo(50);
    }

    @Test
    void keepsEveryAcknowledgedSessionWhenProgramServiceIsKilled() {
        story.prescribe();
        List<String> acknowledged = new ArrayList<>();
        CompletableFuture<Void> kill =
                CompletableFuture.runAsync(() -> stage.processes().command("program-service", "kill"));
        for (int n = 0; n < 100; n++) {
            String id = Stage.newId();
            if (story.log(id, 1).status() == 201) {
                acknowledged.add(id);
            }
        }
        kill.join();

        stage.processes().command("program-service", "start");

        for (String id : acknowledged) {
            log(id, 1, 200);
        }
        assertThat(sessions()).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    @Test
    void takesAnImportThroughTheFrontDoorThatNoOtherBodyMayBeAsLargeAs() throws Exception {
        String run = Stage.newId().substring(24);
        String rows = IntStream.range(0, 1_600)
                .mapToObj("%s-%%05d,Ada,%s,1980-04-30,ada@example.org,en,Europe/Berlin\n"
                        .formatted(run, "Example".repeat(15))::formatted)
                .collect(Collectors.joining());

        HttpResponse<String> answer =
                send("recordNumber,givenName,familyName,birthDate,email,locale,timezone\n" + rows);

        assertThat(rows.length()).isGreaterThan(256 * 1024);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Http.JSON.readTree(answer.body()).at("/created").asInt()).isEqualTo(1_600);
    }

    private HttpResponse<String> send(String csv) throws IOException, InterruptedException {
        URI imports = URI.create(stage.base() + Api.PATIENT + "/patients/import?clinicId=" + Clinics.NORTHSIDE);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(imports)
                            .header("Content-Type", "text/csv")
                            .header("Authorization", "Bearer " + Login.token(stage.base(), "admin"))
                            .POST(HttpRequest.BodyPublishers.ofString(csv))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// Sent as they are, since a well-behaved client would tidy them up.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/patient/v1;x=1/me",
                "/api/patient/v1/%3B/me",
                "/api/patient/v1/..%2Finternal/feed",
                "/api/patient/v1/%2e%2e/internal/feed",
                "/api/patient/v1/../internal/feed",
                "/api/patient//v1/me",
                "/api/patient/v1/%5C../me",
                "/api/patient/v1/me%00",
                "/api/patient/internal/feed",
                "/internal/feed",
                "/q/health",
                "/q/metrics",
                "/api/program/internal/feed",
                "/api/messaging/internal/feed",
                "/auth/admin/",
                "/auth/realms/master",
                "/",
                "/api",
                "/api/patient/v2/me"
            })
    void opensNoDoorToAnOddPath(String path) throws IOException {
        assertThat(statusOf(path)).isIn(400, 404);
    }

    private void log(String id, int pain, int status) {
        assertThat(story.log(id, pain).status()).isEqualTo(status);
    }

    private List<String> sessions() {
        String path = Api.PROGRAM + "/programs/" + story.programId() + "/sessions";
        return stage.http().all(story.lead(), path, "").stream()
                .map(session -> session.at("/id").asText())
                .toList();
    }

    private static int statusOf(String path) throws IOException {
        try (var socket = new Socket("localhost", RunningSuite.PORT)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
