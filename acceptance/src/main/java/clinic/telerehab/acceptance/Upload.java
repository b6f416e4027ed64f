package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.NavigableSet;
import java.util.function.Supplier;

/// The upload of a clip over a line that breaks, as an app makes it: part by part to addresses signed for it, and after
/// each break the parts that the store says are missing.
final class Upload {
    private static final HttpClient STORE = HttpClient.newHttpClient();
    private static final int HUNG_UP = 503;
    private static final int TRIES_AGAIN = 9;

    private final Stage stage;
    private final Person patient;
    private final Supplier<String> token;
    private final Clip clip;
    private final String id = Stage.newId();
    private final String path = Api.MESSAGING + "/media/" + id;
    private long bytesSent;

    /// @param token of the patient, good for a minute at least
    Upload(Stage stage, Person patient, Supplier<String> token, Clip clip) {
        this.stage = stage;
        this.patient = patient;
        this.token = token;
        this.clip = clip;
    }

    String id() {
        return id;
    }

    Clip clip() {
        return clip;
    }

    /// Over the line, those that were lost with it included.
    long bytesSent() {
        return bytesSent;
    }

    Answer announce() {
        return stage.http().put(token.get(), path, """
                {"patientId": "%s", "purpose": "TECHNIQUE", "contentType": "MP4", "bytes": %d, "sha256": "%s"}
                """.formatted(patient.id(), clip.bytes(), clip.sha256()));
    }

    /// Sends all parts; the line breaks each time that one of these offsets is reached.
    ///
    /// @param breaks is empty afterwards
    /// @param broken told after each break
    void send(NavigableSet<Long> breaks, Runnable broken) throws IOException, InterruptedException {
        Answer state = state();
        while (!state.json().at("/missing").isEmpty()) {
            if (!sendUntilItBreaks(state, breaks)) {
                broken.run();
            }
            state = state();
        }
    }

    /// @return false when the line broke
    private boolean sendUntilItBreaks(Answer state, NavigableSet<Long> breaks)
            throws IOException, InterruptedException {
        long size = state.json().at("/partBytes").asLong();
        for (int number : missing(state)) {
            long from = (number - 1) * size;
            int length = (int) Math.min(size, clip.bytes() - from);
            Long cut = breaks.ceiling(from);
            if (cut != null && cut < from + length) {
                breaks.remove(cut);
                breakIn(number, from, length, (int) (cut - from));
                return false;
            }
            int status = sendPart(sign(number), from, length);
            stage.prove("part " + number + " is taken", status == 200, status);
            bytesSent += length;
        }
        return true;
    }

    Answer state() {
        return stage.http().get(token.get(), path + "/upload");
    }

    /// Which parts the store does not have yet.
    List<Integer> missing() {
        return missing(state());
    }

    private static List<Integer> missing(Answer state) {
        List<Integer> missing = new ArrayList<>();
        state.json().at("/missing").forEach(number -> missing.add(number.asInt()));
        return missing;
    }

    private void breakIn(int number, long from, int length, int sent) throws IOException {
        URI address = sign(number);
        String head = "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(address.getRawPath(), address.getRawQuery(), address.getAuthority(), length);
        try (var line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(clip.part(from, sent));
            line.getOutputStream().flush();
        }
        bytesSent += sent;
        stage.prove("part " + number + " is missing still", missing().contains(number), number);
    }

    /// Again when the front door says that the store hung up, as an app does: a store may refuse a part before it has
    /// read it, and its answer is lost then with the line.
    int sendPart(URI address, long from, int length) throws IOException, InterruptedException {
        int status = putPart(address, from, length);
        for (int again = 0; status == HUNG_UP && again < TRIES_AGAIN; again++) {
            status = putPart(address, from, length);
        }
        return status;
    }

    private int putPart(URI address, long from, int length) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .PUT(BodyPublishers.ofByteArray(clip.part(from, length)))
                .build();
        return STORE.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI sign(int number) {
        Answer signed = signAs(token.get(), number);
        stage.expect("part " + number + " gets an address", 200, signed);
        return URI.create(signed.text("/0/url"));
    }

    URI firstAddress() {
        return sign(1);
    }

    Answer signAs(String caller, int number) {
        return stage.http().post(caller, path + "/upload/parts", "{\"numbers\": [%d]}".formatted(number), Map.of());
    }

    Answer complete() {
        return stage.http().post(token.get(), path + "/complete", "", Map.of());
    }

    Answer read() {
        return stage.http().get(token.get(), path);
    }

    Answer giveUp() {
        return stage.http().delete(token.get(), path, Http.seen(read()));
    }

    /// The address of a few minutes to which a reader is sent.
    URI contentFor(String reader) throws IOException, InterruptedException {
        HttpResponse<Void> sent = STORE.send(
                HttpRequest.newBuilder(URI.create(stage.base() + path + "/content"))
                        .header("Authorization", "Bearer " + reader)
                        .build(),
                BodyHandlers.discarding());
        stage.prove("the reader is sent to the store", sent.statusCode() == 307, sent.statusCode());
        return URI.create(sent.headers().firstValue("location").orElse(""));
    }

    /// @return the file as the store gives it out
    static InputStream download(URI address) throws IOException, InterruptedException {
        return STORE.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream())
                .body();
    }
}
