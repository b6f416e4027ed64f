package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A clip on its way from a patient's phone to the object store, part by part.
final class Upload {
    private static final HttpClient STORE = HttpClient.newHttpClient();

    private final Http http;
    private final Person patient;
    private final Clip clip;
    private final String id = Stage.newId();
    private final String path = Api.MESSAGING + "/media/" + id;

    Upload(Stage stage, Person patient, Clip clip) {
        this.http = stage.http();
        this.patient = patient;
        this.clip = clip;
    }

    String id() {
        return id;
    }

    Clip clip() {
        return clip;
    }

    Answer announce() {
        return http.put(patient.token(), path, """
                {"patientId": "%s", "purpose": "TECHNIQUE", "contentType": "MP4", "bytes": %d, "sha256": "%s"}
                """.formatted(patient.id(), clip.file().length, clip.sha256()));
    }

    /// Which parts the store has and which are missing.
    Answer state() {
        return http.get(patient.token(), path + "/upload");
    }

    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        state().json().at("/missing").forEach(number -> missing.add(number.asInt()));
        return missing;
    }

    /// Sends the first bytes of the file; then the line breaks, wherever that is in a part.
    void breakAfter(int bytes) throws IOException, InterruptedException {
        int size = state().number("/partBytes");
        int whole = bytes / size;
        for (int number = 1; number <= whole; number++) {
            send(number);
        }
        breakIn(whole + 1, bytes - whole * size);
    }

    private void breakIn(int number, int bytes) throws IOException {
        Part part = part(number);
        URI address = part.address();
        String head = "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(address.getRawPath(), address.getRawQuery(), address.getAuthority(), part.length());
        try (var line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(clip.file(), part.from(), bytes);
            line.getOutputStream().flush();
        }
    }

    void send(int number) throws IOException, InterruptedException {
        Part part = part(number);
        var request = HttpRequest.newBuilder(part.address())
                .PUT(BodyPublishers.ofByteArray(clip.file(), part.from(), part.length()))
                .build();
        int status = STORE.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new StoryFailed("the store takes part " + number, status);
        }
    }

    private record Part(URI address, int from, int length) {}

    private Part part(int number) {
        int size = state().number("/partBytes");
        int from = (number - 1) * size;
        Answer signed =
                http.post(patient.token(), path + "/upload/parts", "{\"numbers\": [%d]}".formatted(number), Map.of());
        return new Part(URI.create(signed.text("/0/url")), from, Math.min(size, clip.file().length - from));
    }

    Answer handIn() {
        return http.post(patient.token(), path + "/complete", "", Map.of());
    }

    Answer read() {
        return http.get(patient.token(), path);
    }

    /// What somebody gets to see of it: they are sent to the store, at an address of a few minutes.
    byte[] download(String base, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path + "/content"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Void> sent = STORE.send(request, BodyHandlers.discarding());
        URI address = URI.create(sent.headers().firstValue("location").orElse(base));
        return STORE.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }
}
