package clinic.telerehab.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.TestPlatform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// A real S3 API over a folder, started once for all tests.
public class TestStore implements QuarkusTestResourceLifecycleManager {
    private static final String BUCKET = "telerehab-media";
    private static final String FOLDER = "test.store.folder";
    private static final String ADDRESS = "test.store.address";
    private static final String CONTROL = "test.store.control";
    private static final String KEY = "telerehab";
    private static final String SECRET = "only-for-tests";

    @Override
    public Map<String, String> start() {
        String address = System.getProperty(ADDRESS);
        if (address == null) {
            address = startStore();
            System.setProperty(ADDRESS, address);
        }
        return Map.of(
                "S3_ENDPOINT", address,
                "S3_PUBLIC_URL", address,
                "S3_BUCKET", BUCKET,
                "S3_ACCESS_KEY", KEY,
                "S3_SECRET_KEY", SECRET);
    }

    private static String startStore() {
        try {
            Path folder = Files.createTempDirectory("store");
            Files.createDirectories(folder.resolve(BUCKET));
            System.setProperty(FOLDER, folder.toString());
            String address = "http://127.0.0.1:" + TestPlatform.freePort();
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .endpoint(URI.create(address))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                    .build();
            proxy.start();
            control(proxy);
            return address;
        } catch (Exception failure) {
            throw new IllegalStateException("the store did not start", failure);
        }
    }

    /// Takes the store down, until [#up].
    static void down() {
        order("/stop");
    }

    static void up() {
        order("/start");
    }

    private static void order(String what) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(System.getProperty(CONTROL) + what))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The tests' class loader is another than the one in which the store was started.
    private static void control(S3Proxy proxy) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stop", exchange -> follow(exchange, proxy::stop));
        server.createContext("/start", exchange -> follow(exchange, proxy::start));
        server.start();
        System.setProperty(CONTROL, "http://localhost:" + server.getAddress().getPort());
    }

    private interface Order {
        void carryOut() throws Exception;
    }

    private static void follow(HttpExchange exchange, Order order) throws IOException {
        try {
            order.carryOut();
        } catch (Exception failure) {
            throw new IOException(failure);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /// What is in the store whose name contains that.
    static List<Path> files(String name) {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty(FOLDER)))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(name))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        // It lives as long as the test run: other test classes go on using it.
    }
}
