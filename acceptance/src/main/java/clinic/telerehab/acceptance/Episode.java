package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A patient's episode of care and its intake, as the lead and the patient work on it.
final class Episode {
    private static final int QUESTIONS = 17;

    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final String id = Stage.newId();
    private final String path = Api.PATIENT + "/episodes/" + id;

    Episode(Stage stage, Supplier<String> lead, Person patient) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
    }

    String id() {
        return id;
    }

    Answer open() {
        return http.put(lead.get(), patient.path() + "/episodes/" + id, """
                {"bodyRegion": "LOW_BACK", "presentation": "AXIAL", "chronicity": "CHRONIC"}
                """);
    }

    Answer read() {
        return http.get(lead.get(), path);
    }

    /// The patient fills the intake in.
    ///
    /// @param yes the screening question that is answered so; all others are answered no
    Answer fillIn(String yes) {
        return http.put(patient.token(), path + "/intake", """
                {"history": {"durationWeeks": 30, "occupation": "driver"},
                 "painMap": {"back": 6, "leg": 1, "belowKnee": false}, "redFlags": {"answers": {%s}}}
                """.formatted(IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj("RF%02d"::formatted)
                .map(question -> "\"%s\": \"%s\"".formatted(question, question.equals(yes) ? "YES" : "NO"))
                .collect(Collectors.joining(", "))));
    }

    Answer sign(Answer intake) {
        return http.post(lead.get(), path + "/intake/sign", "{\"acknowledgeCaution\": false}", Http.seen(intake));
    }

    Answer activate() {
        return http.post(lead.get(), path + "/activate", "", Http.seen(read()));
    }

    /// The lead records an instrument for the beginning of treatment.
    ///
    /// @param content answers or totals, as JSON
    Answer measure(String instrument, String mode, String content) {
        return measure(instrument, mode, "BASELINE", content);
    }

    /// @param occasion such as `DISCHARGE`
    Answer measure(String instrument, String mode, String occasion, String content) {
        return http.put(lead.get(), path + "/assessments/" + Stage.newId(), """
                {"instrument": "%s", "mode": "%s", "occasion": "%s", %s, "takenAt": "%s"}
                """.formatted(
                        instrument, mode, occasion, content, stage.now()));
    }

    Answer discharge() {
        return http.post(lead.get(), path + "/discharge", "{\"nprsBack\": 2}", Http.seen(read()));
    }

    /// @param next the id of the episode that care goes on in
    Answer openRelapse(String next) {
        return http.post(lead.get(), path + "/open-relapse", """
                {"episodeId": "%s", "presentation": "AXIAL", "chronicity": "CHRONIC",
                 "reason": "Pain is back after forty days without"}
                """.formatted(next), Http.seen(read()));
    }

    Answer followUps() {
        return http.get(lead.get(), path + "/follow-ups");
    }

    Answer assessments() {
        return http.get(patient.token(), path + "/assessments?limit=100");
    }
}
