package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The lead's inbox, as far as it is about one patient.
final class Inbox {
    private static final String PATH = Api.MESSAGING + "/inbox";

    private final Stage stage;
    private final String lead;
    private final Person patient;

    Inbox(Stage stage, String lead, Person patient) {
        this.stage = stage;
        this.lead = lead;
        this.patient = patient;
    }

    List<JsonNode> alerts() {
        return stage.http().all(lead, PATH, "").stream()
                .filter(alert -> alert.at("/patientId").asText().equals(patient.id()))
                .toList();
    }

    /// Every alert as its type and severity.
    List<String> kinds() {
        return alerts().stream().map(Inbox::kind).toList();
    }

    private static String kind(JsonNode alert) {
        return alert.at("/type").asText() + " " + alert.at("/severity").asText();
    }

    /// Waits until there is an alert, and proves that it is the only one of its kind, raised once.
    void expectOnce(String claim, String kind) {
        stage.inSilence().eventually(claim, () -> kinds().contains(kind), this::kinds);
        List<JsonNode> found = of(kind);
        boolean isOne = found.size() == 1 && found.getFirst().at("/count").asInt() == 1;
        stage.prove(claim, isOne, found);
    }

    List<JsonNode> of(String kind) {
        return alerts().stream().filter(alert -> kind(alert).equals(kind)).toList();
    }

    /// The lead acknowledges the newest of that kind.
    Answer acknowledge(String kind) {
        return command(kind, "acknowledge", "");
    }

    /// @param code what came of it
    Answer resolve(String kind, String code) {
        return command(kind, "resolve", "{\"code\": \"%s\"}".formatted(code));
    }

    private Answer command(String kind, String verb, String body) {
        var alert = new Answer(200, of(kind).getFirst());
        String path = PATH + "/" + alert.text("/id") + "/" + verb;
        return stage.http().post(lead, path, body, Http.seen(alert));
    }
}
