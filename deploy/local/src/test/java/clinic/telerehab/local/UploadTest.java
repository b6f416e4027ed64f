package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.local.gateway.Gateway;
import clinic.telerehab.local.gateway.Limits;
import clinic.telerehab.local.gateway.RouteTable;
import clinic.telerehab.local.gateway.Traces;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// A clip as the app sends it: a service signs addresses of the front door, the app uploads to them, the service
/// completes. The routes are those of the manifests, the store is the real one, and the memory of this test is the
/// launcher's.
class UploadTest {
    private static final String BUCKET = ObjectStore.BUCKET;
    private static final int FIRST_PART = 5 * 1024 * 1024;
    private static final long MORE_THAN_THE_HEAP = 200L * 1024 * 1024;
    private static final Duration VALID = Duration.ofMinutes(5);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HttpClient app = keep(HttpClient.newHttpClient());
    private S3Presigner signer;
    private S3Client service;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        Settings settings = FreePorts.settings(data.toString());
        var secrets = new Secrets(data);
        Vertx vertx = Vertx.vertx();
        open.push(() -> vertx.close().toCompletionStage().toCompletableFuture().get());
        open.push(ObjectStore.start(settings, secrets, settings.objectStorePort()));
        RouteTable routes = RouteTable.read(
                Path.of("..", ".."), backend -> backend.equals("object-store") ? settings.objectStorePort() : 1);
        open.push(
                new Gateway(vertx, routes, Limits.local(), Traces.to(null, null)).listen("127.0.0.1", settings.port()));
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("telerehab", secrets.get("s3.secret")));
        signer = keep(signerOf(settings.publicUrl(), credentials));
        service = keep(clientOf("http://127.0.0.1:" + settings.objectStorePort(), credentials));
    }

    @AfterEach
    void stop() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.push(one);
        return one;
    }

    private static S3Presigner signerOf(String publicUrl, AwsCredentialsProvider credentials) {
        return S3Presigner.builder()
                .endpointOverride(URI.create(publicUrl))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static S3Client clientOf(String url, AwsCredentialsProvider credentials) {
        return S3Client.builder()
                .endpointOverride(URI.create(url))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }

    @Test
    void takesAClipInPartsAndGivesAnyRangeOfIt() throws Exception {
        byte[] clip = new byte[FIRST_PART + 1_000_000];
        new Random(1).nextBytes(clip);
        String upload = service.createMultipartUpload(
                        request -> request.bucket(BUCKET).key("clips/one").contentType("video/mp4"))
                .uploadId();

        CompletedPart first = part(upload, 1, BodyPublishers.ofByteArray(clip, 0, FIRST_PART));
        CompletedPart second = part(upload, 2, BodyPublishers.ofByteArray(clip, FIRST_PART, clip.length - FIRST_PART));
        assertThat(service.completeMultipartUpload(request -> request.bucket(BUCKET)
                        .key("clips/one")
                        .uploadId(upload)
                        .multipartUpload(all -> all.parts(first, second))))
                .isNotNull();

        HttpResponse<byte[]> range = app.send(
                HttpRequest.newBuilder(download("clips/one"))
                        .header("Range", "bytes=%d-%d".formatted(FIRST_PART - 10, FIRST_PART + 9))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.headers().firstValue("content-range"))
                .hasValue("bytes %d-%d/%d".formatted(FIRST_PART - 10, FIRST_PART + 9, clip.length));
        assertThat(range.body()).isEqualTo(Arrays.copyOfRange(clip, FIRST_PART - 10, FIRST_PART + 10));
    }

    @Test
    void refusesWhatWasNotSigned() throws Exception {
        assertThat(put(signedPut("clips/two"), BodyPublishers.ofString("clip")).statusCode())
                .isEqualTo(200);
        String signed = download("clips/two").toString();
        char last = signed.charAt(signed.length() - 1);

        for (String altered : List.of(
                signed.substring(0, signed.length() - 1) + (last == '0' ? '1' : '0'),
                signed.replace("clips/two", "clips/one"),
                signed.replace("X-Amz-Expires=300", "X-Amz-Expires=3000"),
                signed.substring(0, signed.indexOf('?')))) {
            assertThat(altered).isNotEqualTo(signed);
            assertThat(get(altered)).isEqualTo(403);
        }
        assertThat(put(URI.create(signed), BodyPublishers.ofString("other")).statusCode())
                .isEqualTo(403);
        assertThat(get(signed)).isEqualTo(200);
    }

    @Test
    void passesMoreThanItsMemory() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(MORE_THAN_THE_HEAP);

        HttpResponse<String> answer = put(
                signedPut("clips/large"),
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new Zeros(MORE_THAN_THE_HEAP)), MORE_THAN_THE_HEAP));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.headObject(request -> request.bucket(BUCKET).key("clips/large"))
                        .contentLength())
                .isEqualTo(MORE_THAN_THE_HEAP);
    }

    private CompletedPart part(String upload, int number, BodyPublisher body) throws Exception {
        URI address = signer.presignUploadPart(request -> request.signatureDuration(VALID)
                        .uploadPartRequest(part -> part.bucket(BUCKET)
                                .key("clips/one")
                                .uploadId(upload)
                                .partNumber(number)))
                .url()
                .toURI();
        String tag = put(address, body).headers().firstValue("etag").orElseThrow();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private URI signedPut(String key) throws Exception {
        return signer.presignPutObject(request -> request.signatureDuration(VALID)
                        .putObjectRequest(object -> object.bucket(BUCKET).key(key)))
                .url()
                .toURI();
    }

    private URI download(String key) throws Exception {
        return signer.presignGetObject(request -> request.signatureDuration(VALID)
                        .getObjectRequest(object -> object.bucket(BUCKET).key(key)))
                .url()
                .toURI();
    }

    private HttpResponse<String> put(URI address, BodyPublisher body) throws Exception {
        return app.send(HttpRequest.newBuilder(address).PUT(body).build(), BodyHandlers.ofString());
    }

    private int get(String address) throws IOException, InterruptedException {
        return app.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                .statusCode();
    }

    /// So many bytes, none of which is kept anywhere.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int size = (int) Math.min(length, left);
            left -= size;
            return size == 0 ? -1 : size;
        }
    }
}
