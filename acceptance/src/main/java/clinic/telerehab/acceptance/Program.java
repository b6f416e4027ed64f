package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One program of a patient, as the lead works on it.
final class Program {
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final String id = Stage.newId();
    private final String path = Api.PROGRAM + "/programs/" + id;

    /// @param lead whose token is used, asked for anew with each call
    Program(Stage stage, Supplier<String> lead, Person patient) {
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
    }

    String id() {
        return id;
    }

    String path() {
        return path;
    }

    Answer draft(String content) {
        return http.put(lead.get(), Api.PROGRAM + "/patients/" + patient.id() + "/programs/" + id, content);
    }

    Answer redraft(String content) {
        return http.put(lead.get(), path + "/draft", content, Http.seen(read()));
    }

    Answer read() {
        return http.get(lead.get(), path);
    }

    Answer validate() {
        return http.post(lead.get(), path + "/validate", "{}", Map.of());
    }

    /// @param acknowledgements of what the rules warn of, as a JSON array
    Answer activate(String acknowledgements) {
        return command("activate", "{\"acknowledgements\": %s}".formatted(acknowledgements));
    }

    /// `hold`, `resume`, `complete`, `discontinue`.
    Answer command(String verb, String body) {
        return http.post(lead.get(), path + "/" + verb, body, Http.seen(read()));
    }

    Answer get(String what) {
        return http.get(lead.get(), path + what);
    }

    Answer post(String what, String body, Answer seen) {
        return http.post(lead.get(), path + what, body, Http.seen(seen));
    }

    /// What waits to be decided about an item.
    Optional<JsonNode> proposalFor(String itemId) {
        return proposals()
                .filter(proposal -> proposal.at("/itemId").asText().equals(itemId))
                .findFirst();
    }

    Stream<JsonNode> proposals() {
        return get("/proposals?status=PROPOSED&limit=100").json().at("/items").valueStream();
    }

    Answer accept(JsonNode proposal) {
        return http.post(
                lead.get(),
                Api.PROGRAM + "/proposals/" + proposal.at("/id").asText() + "/accept",
                "",
                Http.seen(proposal.at("/version").asInt()));
    }

    /// The id of the item that has an exercise now.
    String itemOf(String exercise) {
        for (JsonNode item : read().json().at("/items")) {
            if (item.at("/exerciseCode").asText().equals(exercise)) {
                return item.at("/itemId").asText();
            }
        }
        throw new StoryFailed("the program has " + exercise, read());
    }
}
