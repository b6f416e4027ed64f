package clinic.telerehab.messaging.media;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// One upload as the app makes it.
public final class Upload {
    private static final HttpClient STORE = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int PART = 8 * 1024 * 1024;

    private final String token;
    private final UUID patient;
    private final UUID id = newId();
    private final String type;
    private final byte[] file;

    private Upload(String token, UUID patient, String type, byte[] file) {
        this.token = token;
        this.patient = patient;
        this.type = type;
        this.file = file;
    }

    static Upload of(FedCast cast, String actor, String type, byte[] file) {
        return new Upload(cast.token(actor), cast.patient(), type, file);
    }

    /// A short clip that was uploaded and found good; answers its id.
    public static UUID availableClip(FedCast cast) {
        return available(cast).id();
    }

    static Upload available(FedCast cast) {
        var upload = of(cast, "patient-self", "MP4", Clips.mp4(5000, 1000));
        upload.start().statusCode(201);
        upload.sendAll();
        upload.complete().statusCode(200);
        upload.awaitState("AVAILABLE");
        return upload;
    }

    void awaitState(String state) {
        await().atMost(SOON).until(() -> state().equals(state));
    }

    void awaitNothingKept() {
        await().atMost(SOON).until(() -> TestStore.files(id.toString()).isEmpty());
    }

    ValidatableResponse content(String reader) {
        return by(reader)
                .redirects()
                .follow(false)
                .get("/media/{id}/content", id)
                .then();
    }

    byte[] download(String reader) throws IOException, InterruptedException {
        URI address = URI.create(content(reader).statusCode(307).extract().header("Location"));
        return STORE.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    UUID id() {
        return id;
    }

    ValidatableResponse start() {
        return announce(type, file.length, sha256(file));
    }

    ValidatableResponse announce(String announcedType, long bytes, String sha256) {
        String purpose = List.of("MP4", "WEBM", "MOV").contains(announcedType) ? "TECHNIQUE" : "MESSAGE";
        return by(token)
                .body("""
                        {"patientId": "%s", "purpose": "%s", "contentType": "%s", "bytes": %d, "sha256": "%s"}
                        """.formatted(patient, purpose, announcedType, bytes, sha256))
                .put("/media/{id}", id)
                .then();
    }

    List<Integer> missing() {
        return by(token)
                .get("/media/{id}/upload", id)
                .then()
                .statusCode(200)
                .extract()
                .path("missing");
    }

    void sendAll() {
        missing().forEach(number -> {
            int status = send(number).statusCode();
            if (status != 200) {
                throw new IllegalStateException("part " + number + " was answered " + status);
            }
        });
    }

    HttpResponse<String> send(int number) {
        int from = (number - 1) * PART;
        return put(addressOf(number), file, from, Math.min(PART, file.length - from));
    }

    URI addressOf(int number) {
        return URI.create(by(token)
                .body("{\"numbers\": [%d]}".formatted(number))
                .post("/media/{id}/upload/parts", id)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].url"));
    }

    ValidatableResponse sign(int number) {
        return by(token)
                .body("{\"numbers\": [%d]}".formatted(number))
                .post("/media/{id}/upload/parts", id)
                .then();
    }

    static HttpResponse<String> put(URI address, byte[] bytes, int from, int length) {
        return exchange(HttpRequest.newBuilder(address)
                .PUT(BodyPublishers.ofByteArray(bytes, from, length))
                .build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return STORE.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    ValidatableResponse complete() {
        return by(token).post("/media/{id}/complete", id).then();
    }

    String state() {
        return view().extract().path("state");
    }

    ValidatableResponse view() {
        return by(token).get("/media/{id}", id).then().statusCode(200);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
