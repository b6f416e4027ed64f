package clinic.telerehab.local.gateway;

import static clinic.telerehab.local.gateway.FrontDoor.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
    private static final String BACKEND = "/api/patient/v1/";
    private static final String LAST = FrontDoor.head("GET", BACKEND + "last", "Connection: close\r\n");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/patient/v1",
                "/api/patient/v1/patients/7?limit=5&after=a%2Fb//c",
                "/api/patient/v1/",
                "/auth/realms/telerehab/.well-known/openid-configuration",
                "/telerehab-media/clip.mp4?X-Amz-Credential=a%2Fb&X-Amz-Signature=0"
            })
    void passesWhatHasARouteUnchanged(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(told(answer).getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/patient",
                "/api/patient/v10/patients",
                "/api/patient/v1x",
                "/api/patient/internal/feed",
                "/api/unknown/v1",
                "/internal/feed",
                "/q/health",
                "/q/metrics",
                "/auth/admin/",
                "/auth/realms/master",
                "/auth/realms/telerehab-2",
                "/API/patient/v1/patients"
            })
    void knowsNothingElse(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertProblem(answer, 404, "not-found");
        assertThat(door.reached).isEmpty();
    }

    @Test
    void keepsTheHostThatASignatureCovers() throws Exception {
        JsonObject headers = told(get("/telerehab-media/clip")).getJsonObject("headers");

        assertThat(headers.getString("host")).isEqualTo("localhost:" + door.port());
    }

    @Test
    void believesNothingThatAClientSaysAboutItself() throws Exception {
        HttpResponse<String> answer = send(request(BACKEND + "me")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Original-URL", "/internal/feed"));

        JsonObject headers = told(answer).getJsonObject("headers");
        assertThat(headers.encode()).doesNotContain("6.6.6.6", "evil.example", "/internal/feed");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost:" + door.port());
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void endsHeadersOfOneConnectionHere() throws Exception {
        String answer = door.raw("""
                GET /api/patient/v1/me HTTP/1.1\r
                Host: localhost\r
                Connection: X-Secret, Keep-Alive\r
                X-Secret: 1\r
                Keep-Alive: 5\r
                Upgrade: websocket\r
                TE: trailers\r
                \r
                """ + LAST);

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("keep-alive");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("x-secret", "\"te\"", "\"upgrade\"");
    }

    @Test
    void tunnelsNoWebSocket() throws Exception {
        String answer = door.raw("""
                GET /api/patient/v1/me HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """ + LAST);

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("101 Switching");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/patient/v1/me, default-src 'none'; frame-ancestors 'none', no-store",
        "/auth/realms/telerehab/account, frame-src 'self',",
        "/telerehab-media/clip, default-src 'none'; frame-ancestors 'none'; sandbox,"
    })
    void putsSecurityHeadersOnEveryAnswer(String path, String policy, String cache) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("content-security-policy")).containsExactly(policy);
        assertThat(answer.headers().allValues("strict-transport-security")).hasSize(1);
        assertThat(answer.headers().firstValue("cache-control").orElse(null)).isEqualTo(cache);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "keep-alive");
    }

    @Test
    void saysThatADeadServiceIsUnavailable() throws Exception {
        HttpResponse<String> answer = get("/api/program/v1/me");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("retry-after")).hasValue("2");
    }

    @Test
    void saysThatADeadServiceIsUnavailableToOneThatSendsABody() throws Exception {
        for (int n = 0; n < 20; n++) {
            HttpResponse<String> answer =
                    send(request("/api/program/v1/me").PUT(BodyPublishers.ofByteArray(new byte[200_000])));

            assertProblem(answer, 503, "service-unavailable");
        }
    }

    /// Also where no route was asked yet, because the request could not even be read.
    @ParameterizedTest
    @CsvSource({
        "/nothing, X-Short, 1, 404",
        "/api/patient/v1/%2e%2e, X-Short, 1, 400",
        "/api/patient/v1/me, X-Long, 21000, 431",
        "/api/patient/v1/LONG, X-Short, 1, 414",
        "/api/patient/v1/me, Content-Length, 262145, 413",
        "/api/patient/v1/me, Transfer-Encoding, 1, 400"
    })
    void keepsARefusalOpaqueToBrowsers(String path, String header, int value, int status) throws Exception {
        String sent = header.equals("X-Long") ? "a".repeat(value) : Integer.toString(value);

        String answer =
                door.raw(FrontDoor.head("PUT", path.replace("LONG", "a".repeat(9_000)), header + ": " + sent + "\r\n"));

        assertThat(answer)
                .startsWith("HTTP/1.")
                .contains(" " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'none'; frame-ancestors 'none'")
                .containsIgnoringCase("cache-control: no-store")
                .containsIgnoringCase("strict-transport-security: ")
                .contains("\"status\":" + status);
        assertThat(door.reached).isEmpty();
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

    private static JsonObject told(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }
}
