package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The lead's list of who needs them, which also says what it does not know.
final class Caseload {
    private static final Duration CURRENT_FOR = Duration.ofSeconds(60);

    private final Stage stage;
    private final String lead;

    Caseload(Stage stage, String lead) {
        this.stage = stage;
        this.lead = lead;
    }

    /// The patient trains and has alerts that nobody has looked at: a section that is fine must show it.
    void shows(Person patient) {
        stage.chapter("Caseload");
        stage.eventually(
                "the lead finds the patient in their caseload, in maintenance",
                () -> find(patient).text("/items/0/episode/status").equals("MAINTENANCE"),
                () -> find(patient));
        Answer found = find(patient);
        JsonNode entry = found.json().at("/items/0");
        boolean isTrained = prove(entry.at("/program"), "program", "/lastSessionOn");
        boolean isAlerted = prove(entry.at("/inbox"), "inbox", "/high");
        stage.prove("the reasons say why: " + codes(entry), isReasoned(entry, isTrained, isAlerted), found);
        int points =
                reasons(entry).mapToInt(reason -> reason.at("/points").asInt()).sum();
        stage.prove("and add up to a need of " + points, entry.at("/need").asInt() == points, found);
    }

    /// How much the patient needs the lead, when everything about them is known.
    int need(Person patient) {
        stage.inSilence()
                .eventually(
                        "the caseload knows all about the patient",
                        () -> isSection("program", "OK", patient) && isSection("inbox", "OK", patient),
                        () -> find(patient));
        return find(patient).number("/items/0/need");
    }

    private boolean isSection(String name, String status, Person patient) {
        return find(patient).text("/items/0/" + name + "/status").equals(status);
    }

    /// messaging-service was not heard for a while.
    ///
    /// @param before how much the patient needed the lead until then
    void showsWithoutInbox(Person patient, int before) {
        stage.eventually(
                "the caseload answers: its section inbox is stale, its section program is not",
                () -> isSection("inbox", "STALE", patient) && isSection("program", "OK", patient),
                () -> find(patient));
        Answer found = find(patient);
        int need = found.number("/items/0/need");
        stage.prove(
                "and the patient ranks higher for what is not known: from %d to %d".formatted(before, need),
                need > before && codes(found.json().at("/items/0")).contains("SECTION_UNKNOWN"),
                found);
    }

    private static boolean isReasoned(JsonNode entry, boolean isTrained, boolean isAlerted) {
        List<String> codes = codes(entry);
        return codes.contains("SECTION_UNKNOWN") != (isTrained && isAlerted)
                && codes.contains("HIGH_ALERT") == isAlerted;
    }

    private static List<String> codes(JsonNode entry) {
        return reasons(entry).map(reason -> reason.at("/code").asText()).toList();
    }

    private static Stream<JsonNode> reasons(JsonNode entry) {
        return StreamSupport.stream(entry.at("/reasons").spliterator(), false);
    }

    private Answer find(Person patient) {
        return stage.http().get(lead, Api.PATIENT + "/caseload?query=" + patient.recordNumber());
    }

    /// Proves that a section says rightly how far it can be relied on.
    ///
    /// @param figure what it has to show when it is fine
    /// @return whether it is
    private boolean prove(JsonNode section, String name, String figure) {
        String status = section.at("/status").asText();
        String asOf = section.at("/asOf").asText("");
        String shown = section.at(figure).asText("");
        boolean isRight = switch (status) {
            case "OK" -> isCurrent(asOf) && !shown.isEmpty() && !shown.equals("0");
            case "STALE" -> !isCurrent(asOf);
            case "UNAVAILABLE" -> shown.isEmpty();
            default -> false;
        };
        stage.prove("its section " + name + " says " + status + ", rightly", isRight, section);
        return status.equals("OK");
    }

    private boolean isCurrent(String asOf) {
        return !asOf.isEmpty() && Instant.parse(asOf).plus(CURRENT_FOR).isAfter(stage.now());
    }
}
