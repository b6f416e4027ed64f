package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no honest client sends, byte for byte.
class HostileRequestTest {
    private static FrontDoor door;

    @BeforeAll
    static void open() throws Exception {
        door = new FrontDoor(FrontDoor.GENEROUS);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/patient/v1/../internal/feed",
                "/api/patient/v1/..",
                "/api/patient/v1/./patients",
                "/api/patient/v1/%2e%2e/internal/feed",
                "/api/patient/v1/%2E%2E/internal/feed",
                "/api/patient/v1/.%2e/internal/feed",
                "/api/patient/v1/%2e",
                "/api/patient/v1/..;/internal/feed",
                "/api/patient/v1/..%3b/internal/feed",
                "/api/patient/v1/patients;x=1",
                "/api/patient/v1;/patients",
                "/api/patient/v1/patients%3Bx=1",
                "/api/patient/v1/patients%3bx=1",
                "/api/patient/v1/..%2finternal/feed",
                "/api/patient/v1%2Fpatients",
                "/api/patient/v1/..%5cinternal",
                "/api/patient/v1/..%5Cinternal",
                "/api/patient/v1/..\\internal\\feed",
                "\\api\\patient\\v1",
                "//api/patient/v1/patients",
                "/api//patient/v1/patients",
                "/api/patient/v1//internal/feed",
                "/api/patient/v1/%252e%252e/internal",
                "/api/patient/v1/%25",
                "/api/patient/v1/%00",
                "/api/patient/v1/a%0d%0aX-Evil:1",
                "/api/patient/v1/%7f",
                "/api/patient/v1/%zz",
                "/api/patient/v1/%2",
                "/api/patient/v1/a#b",
                "/api/patient/v1/?a=#b",
                "/api/patient/v1/?a=%00",
                "/api/patient/v1/?a=\u00e9",
                "/api/patient/v1/\u00e9",
                "/api/patient/v1/<script>",
                "/api/patient/v1/a|b",
                "/api/patient/v1/a\u0001b",
                "/api/patient/v1/a\u0000b",
                "http://localhost/api/patient/v1/me",
                "http://evil.example/api/patient/v1/me",
                "localhost:80",
                "api/patient/v1/me",
                "*"
            })
    void refusesATargetThatCanBeReadInTwoWays(String target) throws Exception {
        assertRefused(FrontDoor.head("GET", target, "Connection: close\r\n"), 400);
    }

    static Stream<String> malformedMessages() {
        String line = "POST /api/patient/v1/me HTTP/1.1\r\n";
        String chunk = "5\r\nhello\r\n0\r\n\r\n";
        return Stream.of(
                // no host, two hosts, an impossible one
                line + "Content-Length: 0\r\n\r\n",
                line + "Host: a\r\nHost: b\r\nContent-Length: 0\r\n\r\n",
                line + "Host: a b\r\nContent-Length: 0\r\n\r\n",
                // two lengths, or none that can be read
                line + "Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                line + "Host: a\r\nContent-Length: -1\r\n\r\n",
                line + "Host: a\r\nContent-Length: 5x\r\n\r\nhello",
                line + "Host: a\r\nContent-Length: +5\r\n\r\nhello",
                line + "Host: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                // a body whose end two readers would see in two places
                line + "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + chunk,
                line + "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n" + chunk,
                line + "Host: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n" + chunk,
                line + "Host: a\r\nTransfer-Encoding: xchunked\r\n\r\n" + chunk,
                line + "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk,
                line + "Host: a\r\nTransfer-Encoding : chunked\r\n\r\n" + chunk,
                // headers that are none
                line + "Host: a\r\nBad Header: 1\r\nContent-Length: 0\r\n\r\n",
                line + "Host: a\r\nX: a\u0000b\r\nContent-Length: 0\r\n\r\n",
                line + "Host: a\r\n: empty\r\nContent-Length: 0\r\n\r\n",
                // not this protocol
                "GET /api/patient/v1/me\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u00a5\u0001\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformedMessages")
    void refusesAMessageThatCanBeReadInTwoWays(String message) throws Exception {
        assertRefused(message, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/patient/v1/me HTTP/9.9\r\nHost: a\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void speaksNoOtherVersion(String message) throws Exception {
        door.reached.clear();

        assertThat(door.raw(message)).contains(" 501 ");
        assertThat(door.reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "TRACK"})
    void refusesMethodsThatNoServiceHas(String method) throws Exception {
        assertRefused(FrontDoor.head(method, "/api/patient/v1/me", "Connection: close\r\n"), 405);
    }

    private static void assertRefused(String message, int status) throws Exception {
        door.reached.clear();

        String answer = door.raw(message);

        assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ").contains("application/problem+json");
        assertThat(answer).contains("x-content-type-options: nosniff").contains("cache-control: no-store");
        assertThat(door.reached).isEmpty();
    }
}
