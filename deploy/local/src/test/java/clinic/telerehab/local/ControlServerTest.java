package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {
    private static final Settings SETTINGS = FreePorts.settings("target/control-test");
    private static final Vertx VERTX = Vertx.vertx();
    private static ControlServer server;

    @BeforeAll
    static void open() throws Exception {
        Files.createDirectories(SETTINGS.data());
        server = new ControlServer(
                        VERTX,
                        SETTINGS,
                        new MailSink(),
                        Map.of(),
                        new Tampering(ControlServerTest::none),
                        ControlServerTest::drill)
                .listen();
    }

    private static @Nullable JsonObject drill(String[] words) throws Refused {
        if (words[1].equals("versions")) {
            throw new Refused("nothing older");
        }
        return null;
    }

    private static Connection none(String database) throws SQLException {
        throw new SQLException("no " + database + " here");
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
        VERTX.close().toCompletionStage().toCompletableFuture().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void answersThisMachine(String name) throws IOException {
        String answer = send("GET", "/status.json", "Host: " + name + ":" + SETTINGS.controlPort());

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersAClientThatOffersANewerProtocol() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + SETTINGS.controlPort() + "/mail.json"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void movesTheTimeOfTheDemo() throws IOException {
        String answer = send("POST", "/clock/P2D", "Host: localhost:" + SETTINGS.controlPort());

        assertThat(answer).startsWith("HTTP/1.1 204");
        assertThat(SETTINGS.clock()).hasContent("PT48H");
        assertThat(send("GET", "/clock.json", "Host: localhost:" + SETTINGS.controlPort()))
                .contains("PT48H");
    }

    @Test
    void refusesATimeThatIsNone() throws IOException {
        String answer = send("POST", "/clock/tomorrow", "Host: localhost:" + SETTINGS.controlPort());

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void tellsWhyADrillIsRefused() throws IOException {
        String answer = send("POST", "/versions/patient-service/old", "Host: localhost:" + SETTINGS.controlPort());

        assertThat(answer).startsWith("HTTP/1.1 409").contains("nothing older");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:PORT",
                "Host: localhost.evil.example:PORT",
                "Host: localhost",
                "Host: localhost:1",
                "Host: [::1]:PORT",
                "Host: ",
                "X-No-Host: 1",
                "Host: localhost:PORT\r\nHost: evil.example",
                "Host: localhost:PORT\r\nOrigin: https://evil.example",
                "Host: localhost:PORT\r\nOrigin: null",
                "Host: localhost:PORT\r\nOrigin: http://localhost:5173"
            })
    void refusesWhatAPageInABrowserCouldSend(String headers) throws IOException {
        String named = headers.replace("PORT", Integer.toString(SETTINGS.controlPort()));

        for (String request : List.of("GET /mail.json", "GET /status.json", "POST /processes/keycloak/kill")) {
            String[] parts = request.split(" ");
            assertThat(send(parts[0], parts[1], named)).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 404");
        }
    }

    @Test
    void listensToNoOtherMachine() throws IOException {
        List<InetAddress> outer = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeThat(outer).isNotEmpty();

        for (InetAddress address : outer) {
            assertThat(isListening(address)).isFalse();
        }
    }

    private static boolean isListening(InetAddress address) throws IOException {
        try (var socket = new Socket(address, SETTINGS.controlPort())) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }

    private static String send(String method, String path, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", SETTINGS.controlPort())) {
            socket.setSoTimeout(10_000);
            String request = "%s %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(method, path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
