package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Supplier;

/// Two good weeks later the suite proposes the next step, says why, and a clinician decides; the patient hears of it at
/// once.
final class Progress {
    private static final String NEXT = "BIRD-DOG-2";

    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final Program program;

    Progress(Stage stage, Supplier<String> lead, Person patient, Program program) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
        this.program = program;
    }

    /// @param exercise which of the program's goes on
    void decide(String exercise) throws IOException, InterruptedException {
        stage.chapter("Progress");
        String itemId = program.itemOf(exercise);
        JsonNode proposal = program.proposalFor(itemId)
                .orElseThrow(() -> new StoryFailed("there is a proposal", program.get("/proposals")));
        stage.prove(
                "the suite proposes the next bird dog, and says why: "
                        + proposal.at("/explanation").asText(),
                isNextStep(proposal) && isExplained(proposal),
                proposal);
        try (LiveStream stream = LiveStream.open(stage.base(), patient.token())) {
            accept(proposal);
            stage.eventually(
                    "the patient's open stream tells of a message: PROGRAM_CHANGE, revision 2",
                    () -> stream.told("message").stream().anyMatch(this::isProgramChange),
                    () -> stream.told("message"));
        }
    }

    private static boolean isNextStep(JsonNode proposal) {
        return proposal.at("/kind").asText().equals("PROGRESS")
                && proposal.at("/variable").asText().equals("VARIATION")
                && proposal.at("/proposed/exerciseCode").asText().equals(NEXT);
    }

    /// Three of three sessions, effort 5.
    private static boolean isExplained(JsonNode proposal) {
        return proposal.at("/evidence").size() == 3
                && proposal.at("/params/sessions").asText().equals("3")
                && proposal.at("/params/effort").asText().equals("5");
    }

    private void accept(JsonNode proposal) {
        Answer accepted = program.accept(proposal);
        stage.prove(
                "the lead accepts it",
                accepted.status() == 200 && accepted.text("/status").equals("ACCEPTED"),
                accepted);
        Answer now = program.read();
        stage.prove(
                "which makes revision 2, where it is BIRD-DOG-2",
                accepted.text("/appliedRevision").equals("2")
                        && now.text("/revision").equals("2")
                        && program.itemOf(NEXT).equals(proposal.at("/itemId").asText()),
                now);
        Answer diff = program.get("/revisions/1/diff/2");
        stage.prove(
                "and the first one stays as it was",
                diff.status() == 200
                        && http.get(lead.get(), program.path() + "/revisions/1").status() == 200,
                diff);
    }

    private boolean isProgramChange(LiveStream.Told told) {
        String thread = Api.MESSAGING + "/conversations/"
                + told.data().at("/conversationId").asText();
        String messageId = told.data().at("/messageId").asText();
        return http.all(patient.token(), thread + "/messages", "").stream()
                .filter(message -> message.at("/id").asText().equals(messageId))
                .anyMatch(message -> message.at("/kind").asText().equals("PROGRAM_CHANGE")
                        && message.at("/programRevision").asInt() == 2);
    }
}
