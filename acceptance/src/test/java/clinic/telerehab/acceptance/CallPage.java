package clinic.telerehab.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Serves the page of a call, and passes what that page asks for on to the front door, so that both are one origin to
/// the browser, as an app and the suite are.
final class CallPage implements AutoCloseable {
    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "Accept", "Last-Event-ID", "X-Room-Token");
    private static final int BUFFER = 8_192;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String base;

    private CallPage(HttpServer server, String base) {
        this.server = server;
        this.base = base;
    }

    /// @param base the front door
    static CallPage serve(String base) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var page = new CallPage(server, base);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/call", CallPage::show);
        server.createContext("/api/", page::pass);
        server.start();
        return page;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/call";
    }

    private static void show(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream page = Objects.requireNonNull(CallPage.class.getResourceAsStream("/call.html"))) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            page.transferTo(exchange.getResponseBody());
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer = client.send(request(exchange), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Optional<String> type = answer.headers().firstValue("Content-Type");
                type.ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
                exchange.sendResponseHeaders(answer.statusCode(), type.isPresent() ? 0 : -1);
                passBody(body, exchange.getResponseBody());
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create(base + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (String name : PASSED_ON) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        return request.build();
    }

    /// As it comes: an event stream never ends.
    private static void passBody(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            to.write(buffer, 0, length);
            to.flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
