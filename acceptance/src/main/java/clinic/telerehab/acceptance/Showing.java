package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The patient shows on a clip how they do an exercise, and a clinician looks at it.
final class Showing {
    private static final Duration LENGTH = Duration.ofSeconds(40);
    private static final int MEGABYTE = 1024 * 1024;
    private static final long BYTES = 23L * MEGABYTE;
    private static final int BREAKS_AT = 37;
    private static final long SEED = 7;
    private static final int AT_MS = 12_000;

    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final Program program;
    private final String id = Stage.newId();
    private final String path = Api.MESSAGING + "/check-ins/" + id;

    Showing(Stage stage, Supplier<String> lead, Person patient, Program program) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
        this.program = program;
    }

    /// @param exercise which of the program's
    void open(String exercise) throws IOException, InterruptedException {
        stage.chapter("Show");
        String itemId = program.itemOf(exercise);
        JsonNode waits = found(evaluate(), itemId);
        stage.prove(
                "the gate is closed: " + waits.at("/explanation").asText(),
                waits.at("/ruleId").asText().equals("PRG-STEP-04"),
                waits);
        ask(itemId, exercise);
        Path file = Files.createTempFile("bird-dog", ".mp4");
        try {
            var upload = new Upload(stage, patient, patient::token, Clip.write(file, LENGTH, BYTES, SEED));
            send(upload);
            handIn(upload);
            review(upload, itemId);
        } finally {
            Files.delete(file);
        }
        stage.eventually(
                "the review reaches program-service, and the gate opens",
                () -> program.proposalFor(itemId).isPresent(),
                this::evaluate);
    }

    private Answer evaluate() {
        return http.post(lead.get(), program.path() + "/proposals/evaluate", "", Map.of());
    }

    private static JsonNode found(Answer evaluation, String itemId) {
        return evaluation
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/itemId").asText().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new StoryFailed("the item " + itemId + " is looked at", evaluation));
    }

    private void ask(String itemId, String exercise) {
        stage.expect(
                "the lead asks to be shown the bird dog",
                201,
                http.put(lead.get(), Api.MESSAGING + "/patients/" + patient.id() + "/check-ins/" + id, """
                        {"mode": "ASYNC", "programId": "%s", "dueAt": "%s", "questions": ["Does the back stay still?"],
                         "exercises": [{"itemId": "%s", "exerciseCode": "%s", "ladderStep": 1}]}
                        """.formatted(
                                program.id(), stage.now().plus(Duration.ofDays(3)), itemId, exercise)));
        Answer own = http.get(patient.token(), Api.MESSAGING + "/me/check-ins?state=REQUESTED");
        stage.prove(
                "the patient finds the check-in in the app",
                own.text("/items/0/id").equals(id),
                own);
    }

    private void send(Upload upload) throws IOException, InterruptedException {
        stage.expect("a clip of 40 seconds and 24 MB is announced", 201, upload.announce());
        var breaks = new TreeSet<>(Set.of(upload.clip().bytes() / 100 * BREAKS_AT));
        upload.send(
                breaks,
                () -> stage.prove(
                        "its upload breaks at 37 %: one of three parts is there, two are missing",
                        upload.missing().equals(List.of(2, 3)), upload.state()));
        stage.prove("it goes on with those two", upload.missing().isEmpty(), upload.state());
    }

    private void handIn(Upload upload) {
        stage.expect("it is handed in", 200, upload.complete());
        stage.eventually(
                "looked at and found to be what was announced: available",
                () -> upload.read().text("/state").equals("AVAILABLE"),
                upload::read);
        Answer media = upload.read();
        stage.prove(
                "40 seconds by its own account", media.json().at("/durationMs").asLong() == LENGTH.toMillis(), media);
        Answer submitted = command(
                patient.token(),
                "submit",
                "{\"clips\": [\"%s\"], \"answers\": [\"Most of the time\"]}".formatted(upload.id()));
        stage.prove(
                "the patient hands the check-in in",
                submitted.status() == 200 && submitted.text("/state").equals("SUBMITTED"),
                submitted);
    }

    private void review(Upload upload, String itemId) throws IOException, InterruptedException {
        stage.expect("the lead looks at it", 200, command(lead.get(), "start-review", ""));
        URI address = upload.contentFor(lead.get());
        stage.prove("and sees the clip, byte for byte", upload.clip().isSame(Upload.download(address)), "another file");
        stage.expect(
                "a comment at 00:12 with an arrow, verdict MINOR_CORRECTION: PELVIC_ROTATION",
                201,
                http.put(lead.get(), path + "/reviews/" + Stage.newId(), """
                        {"itemId": "%s", "verdict": "MINOR_CORRECTION", "errorCodes": ["PELVIC_ROTATION"],
                         "comments": [{"clip": "%s", "atMs": %d, "text": "Keep the pelvis level when the leg leaves",
                                       "drawing": [{"kind": "ARROW", "colour": "#ff0000",
                                                    "points": [{"x": 0.2, "y": 0.5}, {"x": 0.4, "y": 0.5}]}]}]}
                        """.formatted(itemId, upload.id(), AT_MS)));
        Answer reviews = http.get(patient.token(), path + "/reviews");
        stage.prove(
                "the patient reads it",
                reviews.number("/0/comments/0/atMs") == AT_MS
                        && reviews.text("/0/errorCodes/0").equals("PELVIC_ROTATION"),
                reviews);
        Answer checkIn = http.get(lead.get(), path);
        stage.prove("the check-in is reviewed", checkIn.text("/state").equals("REVIEWED"), checkIn);
    }

    private Answer command(String token, String verb, String body) {
        return http.post(token, path + "/" + verb, body, Http.seen(http.get(token, path)));
    }
}
