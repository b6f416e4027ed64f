package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/// A patient who writes with their care team: the lead, and for some a colleague too.
///
/// @param token of the patient, good for a minute at least
/// @param conversation of the patient with the clinic
record Correspondent(Person person, Supplier<String> token, String conversation, boolean isSharedWithColleague) {
    /// Brings one in who agreed to messages, and finds their conversation.
    static Correspondent arrive(Stage stage, Clinics clinics, boolean isShared) {
        Person person = new Arrival(stage, clinics).of("Stream", "en");
        new Consents(stage, person).grant();
        return of(stage, clinics, person, isShared);
    }

    /// Somebody who is there already and agreed to messages.
    static Correspondent of(Stage stage, Clinics clinics, Person person, boolean isShared) {
        if (isShared) {
            String body =
                    "{\"practitionerId\": \"%s\", \"role\": \"MEMBER\"}".formatted(Clinics.practitioner("colleague"));
            String path = person.path() + "/care-team/" + Stage.newId();
            stage.expect("a colleague joins", 201, stage.http().put(clinics.token("admin"), path, body));
        }
        Credentials login = Login.open(stage.base(), person.login());
        String conversation = conversation(stage, login.token());
        var arrived = new Correspondent(person, login::token, conversation, isShared);
        for (String reader : isShared ? List.of("lead", "colleague") : List.of("lead")) {
            arrived.awaitKnownTo(stage, clinics.token(reader));
        }
        arrived.awaitWritable(stage);
        return arrived;
    }

    private static String conversation(Stage stage, String token) {
        String[] id = {""};
        stage.eventually(
                "the conversation is open",
                () -> {
                    id[0] = stage.http()
                            .get(token, Api.MESSAGING + "/conversations")
                            .text("/items/0/id");
                    return !id[0].isEmpty();
                },
                () -> "none");
        return id[0];
    }

    private void awaitKnownTo(Stage stage, String reader) {
        stage.eventually(
                "the care team reads it",
                () -> stage.http().get(reader, messages()).status() == 200,
                () -> stage.http().get(reader, messages()));
    }

    /// Consent has to be heard of first.
    private void awaitWritable(Stage stage) {
        stage.eventually("the patient may write", () -> write(stage, Stage.newId(), token.get()) == 201, () -> "not");
    }

    /// @return the status of the answer; 0 where there was none
    int write(Stage stage, String id, String author) {
        return write(stage, id, author, "Walked for twenty minutes.").status();
    }

    Answer write(Stage stage, String id, String author, String body) {
        return stage.http().put(author, messages() + "/" + id, "{\"body\": \"%s\"}".formatted(body));
    }

    /// The ids of all messages that say this.
    List<String> saying(Stage stage, String body) {
        return stage.http().all(token.get(), messages(), "").stream()
                .filter(message -> message.at("/body").asText().equals(body))
                .map(message -> message.at("/id").asText())
                .toList();
    }

    /// The ids of all messages, as the server orders them.
    List<String> inOrder(Stage stage) {
        List<String> ids = new ArrayList<>();
        for (JsonNode message : stage.http().all(token.get(), messages(), "")) {
            ids.add(message.at("/id").asText());
        }
        Collections.reverse(ids);
        return ids;
    }

    /// The path of them.
    String messages() {
        return Api.MESSAGING + "/conversations/" + conversation + "/messages";
    }
}
