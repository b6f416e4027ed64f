package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 API over a folder.
final class ObjectStore implements AutoCloseable {
    static final String BUCKET = "telerehab-media";

    private final S3Proxy proxy;

    private ObjectStore(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static ObjectStore start(Settings settings, Secrets secrets, int port) throws IOException {
        // A bucket is a folder there.
        Path folder = settings.data().resolve("objects");
        Files.createDirectories(folder.resolve(BUCKET));
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "telerehab", secrets.get("s3.secret"))
                .build();
        try {
            proxy.start();
        } catch (Exception failure) {
            throw new IOException("the object store did not start", failure);
        }
        return new ObjectStore(proxy);
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
