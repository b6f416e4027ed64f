package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    @Test
    void slowsOneClientAndLetsItBackInLater() throws Exception {
        var slow = new Limits(1, 3, 1_000, 1_000, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(30));
        try (var door = new FrontDoor(slow);
                HttpClient client = HttpClient.newHttpClient()) {
            for (int n = 0; n < 3; n++) {
                assertThat(get(client, door).statusCode()).isEqualTo(200);
            }

            HttpResponse<String> refused = get(client, door);

            FrontDoor.assertProblem(refused, 429, "too-many-requests");
            assertThat(refused.headers().firstValue("retry-after")).hasValue("2");
            assertThat(refused.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(door.reached).hasSize(3);
            await().until(() -> get(client, door).statusCode() == 200);
        }
    }

    @Test
    void countsEveryAddressByItself() {
        var limit = new RateLimit(1, 1);

        assertThat(limit.allows("10.0.0.1")).isTrue();
        assertThat(limit.allows("10.0.0.1")).isFalse();
        assertThat(limit.allows("10.0.0.2")).isTrue();
    }

    @Test
    void saysThatASilentBackendIsUnavailable() throws Exception {
        try (var door = new FrontDoor(FrontDoor.limits(1_000, Duration.ofMillis(500)));
                HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(door.url("/api/patient/v1/silent")));

            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

            FrontDoor.assertProblem(answer, 503, "service-unavailable");
        }
    }

    private static HttpResponse<String> get(HttpClient client, FrontDoor door) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(door.url("/api/patient/v1/me")));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
