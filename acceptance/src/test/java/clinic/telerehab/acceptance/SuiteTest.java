package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSuite.class)
class SuiteTest {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);
    private static final String PROGRAM = "/api/program/v1";

    private Stage stage;
    private Story story;

    @BeforeEach
    void openTheCurtain() {
        stage = new Stage(RunningSuite.PORT, new SilentNarrator());
        story = new Story(stage);
    }

    @Test
    void tellsTheStoryToItsEnd() throws Exception {
        story.play();

        assertThat(story.alerts()).isEqualTo(1);
    }

    @Test
    void losesNoAlertAndDoublesNoneWhenMessagingServiceIsKilled() {
        story.arrive();
        story.prescribe();
        CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> stage.command("messaging-service", "kill"));
        for (int n = 0; n < 50; n++) {
            log(Stage.newId(), 9, 201);
        }
        kill.join();

        stage.command("messaging-service", "start");

        await().atMost(HEALED_WITHIN).until(() -> story.alerts() >= 50);
        assertThat(story.alerts()).isEqualTo(50);
    }

    @Test
    void keepsEveryAcknowledgedSessionWhenProgramServiceIsKilled() {
        story.arrive();
        story.prescribe();
        List<String> acknowledged = new ArrayList<>();
        CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> stage.command("program-service", "kill"));
        for (int n = 0; n < 100; n++) {
            String id = Stage.newId();
            if (put(id, 1).status() == 201) {
                acknowledged.add(id);
            }
        }
        kill.join();

        stage.command("program-service", "start");

        for (String id : acknowledged) {
            log(id, 1, 200);
        }
        assertThat(sessions()).containsAll(acknowledged).doesNotHaveDuplicates();
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
        assertThat(put(id, pain).status()).isEqualTo(status);
    }

    private Answer put(String id, int pain) {
        return stage.http().put(story.patientToken(), PROGRAM + "/sessions/" + id, story.session(pain));
    }

    private List<String> sessions() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = stage.http()
                    .get(story.lead(), PROGRAM + "/programs/" + story.programId() + "/sessions?limit=100" + cursor);
            page.json()
                    .at("/items")
                    .forEach(session -> ids.add(session.at("/id").asText()));
            String next = page.text("/nextCursor");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
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
