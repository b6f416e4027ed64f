package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The object store. Its client waits for answers, so it is asked away from the event loops, and never while a
/// transaction is open.
@ApplicationScoped
class MediaStore {
    private static final int UNAVAILABLE = 500;

    private final Vertx vertx;
    private final MediaConfig config;
    private final S3Client client;
    private final S3Presigner signer;

    MediaStore(Vertx vertx, MediaConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = StoreClients.client(config.store());
        this.signer = StoreClients.signer(config.store());
    }

    /// Reads a file without holding it.
    @FunctionalInterface
    interface Look<T> {
        T at(InputStream file) throws IOException;
    }

    /// @return the id of the upload that was opened
    Uni<String> open(UUID id, MediaType type) {
        return ask(() -> client.createMultipartUpload(
                        request -> request.bucket(bucket()).key(key(id)).contentType(type.mime()))
                .uploadId());
    }

    /// The size of each part that is there, by its number.
    Uni<Map<Integer, Long>> parts(UUID id, String upload) {
        return ask(() -> {
            Map<Integer, Long> sizes = new TreeMap<>();
            list(id, upload).forEach(part -> sizes.put(part.partNumber(), part.size()));
            return sizes;
        });
    }

    /// Puts the parts together; where that has been done before, nothing happens.
    Uni<Boolean> complete(UUID id, String upload) {
        return ask(() -> {
            try {
                var parts = list(id, upload).stream().map(MediaStore::named).toList();
                return client.completeMultipartUpload(request -> request.bucket(bucket())
                                        .overrideConfiguration(limits -> limits.apiCallTimeout(config.verifyWithin())
                                                .apiCallAttemptTimeout(config.verifyWithin()))
                                        .key(key(id))
                                        .uploadId(upload)
                                        .multipartUpload(all -> all.parts(parts)))
                                .eTag()
                        != null;
            } catch (NoSuchUploadException done) {
                return false;
            }
        });
    }

    <T> Uni<T> look(UUID id, Look<T> look) {
        return ask(() -> {
            try (var file = client.getObject(request -> request.bucket(bucket()).key(key(id)))) {
                return look.at(file);
            }
        });
    }

    /// Leaves nothing of it behind, whatever there was.
    Uni<Boolean> erase(UUID id, Optional<String> upload) {
        return ask(() -> {
            upload.ifPresent(open -> abort(id, open));
            return client.deleteObject(request -> request.bucket(bucket()).key(key(id)))
                    .sdkHttpResponse()
                    .isSuccessful();
        });
    }

    /// An address to which one part of exactly that size can be sent.
    Uni<URI> signPart(UUID id, String upload, int number, long bytes) {
        return ask(() -> signer.presignUploadPart(request -> request.signatureDuration(config.partUrlValid())
                        .uploadPartRequest(part -> part.bucket(bucket())
                                .key(key(id))
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(bytes)))
                .url()
                .toURI());
    }

    /// An address from which it can be read for a few minutes.
    Uni<URI> signDownload(UUID id, MediaType type) {
        return ask(() -> signer.presignGetObject(request -> request.signatureDuration(config.downloadUrlValid())
                        .getObjectRequest(object -> object.bucket(bucket())
                                .key(key(id))
                                .responseContentType(type.mime())
                                .responseCacheControl("no-store")))
                .url()
                .toURI());
    }

    private List<Part> list(UUID id, String upload) {
        return client
                .listPartsPaginator(
                        request -> request.bucket(bucket()).key(key(id)).uploadId(upload))
                .parts()
                .stream()
                .toList();
    }

    private static CompletedPart named(Part part) {
        return CompletedPart.builder()
                .partNumber(part.partNumber())
                .eTag(part.eTag())
                .build();
    }

    private void abort(UUID id, String upload) {
        try {
            var answer = client.abortMultipartUpload(
                    request -> request.bucket(bucket()).key(key(id)).uploadId(upload));
            Log.debugf("upload aborted: %s", answer.sdkHttpResponse().statusCode());
        } catch (NoSuchUploadException | NoSuchKeyException gone) {
            Log.debug("the upload was completed or aborted before");
        }
    }

    private <T> Uni<T> ask(Callable<T> question) {
        return vertx.executeBlocking(question, false)
                .onFailure(MediaStore::isOutage)
                .transform(MediaStore::told);
    }

    private static DomainProblem told(Throwable outage) {
        Log.warnf("the object store fails: %s", Failure.nameOf(outage));
        return new DomainProblem(MessagingProblem.OBJECT_STORE_UNAVAILABLE);
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SdkClientException
                || failure instanceof AwsServiceException answer && answer.statusCode() >= UNAVAILABLE
                || failure instanceof IOException
                || failure instanceof SdkException unknown && unknown.retryable();
    }

    private String bucket() {
        return config.store().bucket();
    }

    private static String key(UUID id) {
        return "media/" + id;
    }

    @PreDestroy
    void close() {
        client.close();
        signer.close();
    }
}
