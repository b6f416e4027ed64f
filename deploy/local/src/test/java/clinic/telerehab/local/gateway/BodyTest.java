package clinic.telerehab.local.gateway;

import static clinic.telerehab.local.gateway.FrontDoor.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What passes as it comes, and how much of it.
class BodyTest {
    private static final String BACKEND = "/api/patient/v1/";
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private FrontDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new FrontDoor(FrontDoor.GENEROUS);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        door.close();
    }

    @Test
    void passesAStreamAsItIsTold() throws Exception {
        HttpResponse<InputStream> answer =
                client.send(request(BACKEND + "stream").build(), BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();
            door.tellStream("second");
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void leavesTheBackendWhenTheListenerLeaves() throws Exception {
        var left = new CompletableFuture<Void>();
        try (var socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream()
                    .write(FrontDoor.head("GET", BACKEND + "stream", "").getBytes(StandardCharsets.US_ASCII));
            await().until(door.stream::isDone);
            door.stream.join().connection().closeHandler(gone -> left.complete(null));
            door.stream.join().response().exceptionHandler(gone -> left.complete(null));
        }

        await().until(left::isDone);
    }

    @Test
    void passesAnUploadBeforeItIsComplete() throws Exception {
        try (var socket = new Socket("127.0.0.1", door.port())) {
            var out = socket.getOutputStream();
            out.write(FrontDoor.head("PUT", "/telerehab-media/upload", "Content-Length: 1048576\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[524_288]);
            out.flush();
            await().until(() -> door.received.get() == 524_288);
            out.write(new byte[524_288]);
            out.flush();

            assertThat(status(socket)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/patient/v1/upload, 262144, 200",
        "/api/patient/v1/upload, 262145, 413",
        "/api/patient/v1/patients/import, 524288, 200",
        "/api/patient/v1/patients/import, 524289, 413",
        "/telerehab-media/upload, 1048576, 200",
        "/telerehab-media/upload, 1048577, 413"
    })
    void limitsABodyOfDeclaredLength(String path, int length, int status) throws Exception {
        assertThat(upload(path, BodyPublishers.ofByteArray(new byte[length]))).isEqualTo(status);
    }

    @Test
    void letsTheClientReadARefusalWhileItStillSends() throws Exception {
        for (int n = 0; n < 50; n++) {
            assertThat(upload(BACKEND + "upload", BodyPublishers.ofByteArray(new byte[4_000_000])))
                    .isEqualTo(413);
        }
    }

    @Test
    void hearsNothingThatFollowsARefusal() throws Exception {
        String refused = FrontDoor.head("PUT", BACKEND + "upload", "Content-Length: 262145\r\n");
        String next = FrontDoor.head("GET", BACKEND + "me", "");

        String answer = door.raw(refused + "a".repeat(262_145) + next);

        assertThat(answer).containsOnlyOnce("HTTP/1.1").startsWith("HTTP/1.1 413");
        assertThat(door.reached).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"262144, 200", "262145, 413", "3000000, 413"})
    void limitsABodyOfUnknownLength(int length, int status) throws Exception {
        try (var socket = new Socket("127.0.0.1", door.port())) {
            var out = socket.getOutputStream();
            out.write(FrontDoor.head("PUT", BACKEND + "upload", "Transfer-Encoding: chunked\r\nConnection: close\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            sendInChunks(out, length);

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer.contains("\"code\":\"body-too-large\"")).isEqualTo(status == 413);
        }
        assertThat(door.received.get()).isLessThanOrEqualTo(262_144);
    }

    /// The gateway may close before all was sent, and is meant to.
    private static void sendInChunks(java.io.OutputStream out, int length) {
        try {
            for (int left = length; left > 0; left -= 50_000) {
                int size = Math.min(left, 50_000);
                out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[size]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException closed) {
            assertThat(length).isGreaterThan(262_144);
        }
    }

    @Test
    void limitsTheHeaders() throws Exception {
        assertProblem(send(request(BACKEND + "me").header("X-Long", "a".repeat(21_000))), 431, "headers-too-large");
        assertThat(send(request(BACKEND + "me").header("X-Long", "a".repeat(15_000)))
                        .statusCode())
                .isEqualTo(200);
    }

    /// The backend has the limit of a service, and its HTTP layer would refuse without a word.
    @ParameterizedTest
    @ValueSource(ints = {19_000, 19_500, 19_600, 19_700, 19_800, 19_900, 20_000, 20_100, 20_200, 20_300, 20_400})
    void passesNoHeadersThatAServiceWouldRefuse(int length) throws Exception {
        HttpResponse<String> answer = send(request(BACKEND + "me").header("X-Long", "a".repeat(length)));

        if (answer.statusCode() != 200) {
            assertProblem(answer, 431, "headers-too-large");
        }
    }

    @Test
    void limitsTheAddress() throws Exception {
        assertProblem(get(BACKEND + "a".repeat(9_000)), 414, "target-too-long");
    }

    private int upload(String path, BodyPublisher body) throws Exception {
        return send(request(path).PUT(body)).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(door.url(path))).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
