package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 API over a folder.
final class ObjectStore implements AutoCloseable {
    static final String BUCKET = "telerehab-media";
    private static final String KEY = "telerehab";

    private final S3Proxy proxy;

    private ObjectStore(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static ObjectStore start(Settings settings, Secrets secrets, int port) throws IOException {
        // A bucket is a folder there.
        Path folder = settings.data().resolve("objects");
        Files.createDirectories(folder.resolve(BUCKET));
        var store = new FilesystemNio2BlobStore(folder.toString());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, secrets.get(secretOf(KEY)))
                .build();
        // More than one key is taken while it is replaced; asked anew for each request.
        proxy.setBlobStoreLocator((key, bucket, object) -> key == null
                ? null
                : secrets.find(secretOf(key))
                        .map(secret -> new AccessGrant(secret, store))
                        .orElse(null));
        try {
            proxy.start();
        } catch (Exception failure) {
            throw new IOException("the object store did not start", failure);
        }
        return new ObjectStore(proxy);
    }

    /// The key that messaging-service uses.
    static String key(Secrets secrets) {
        return secrets.find("s3.key").orElse(KEY);
    }

    static String otherThan(String key) {
        return key.equals(KEY) ? KEY + "-2" : KEY;
    }

    static String secretOf(String key) {
        return key.equals(KEY) ? "s3.secret" : "s3.secret." + key;
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
