package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every mail that a local suite has sent.
final class Mailbox {
    private final Http control;

    Mailbox(Http control) {
        this.control = control;
    }

    /// The newest mail to an address.
    String newestTo(String address) {
        List<String> mails = to(address);
        return mails.isEmpty() ? "" : mails.getLast();
    }

    /// The text of every mail to an address, oldest first.
    List<String> to(String address) {
        return all().filter(mail -> mail.at("/to").asText().equals(address))
                .map(mail -> mail.at("/text").asText())
                .toList();
    }

    /// What every mail said, without whom it was sent to.
    String said() {
        return all().map(mail ->
                        mail.at("/subject").asText() + "\n" + mail.at("/text").asText())
                .collect(Collectors.joining("\n"));
    }

    private Stream<JsonNode> all() {
        return control.get(null, "/mail.json").json().valueStream();
    }
}
