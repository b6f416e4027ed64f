package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/// Two good weeks later the suite proposes the next step, says why, and a clinician decides.
final class Progress {
    private final Stage stage;
    private final Supplier<String> lead;
    private final Program program;

    Progress(Stage stage, Supplier<String> lead, Program program) {
        this.stage = stage;
        this.lead = lead;
        this.program = program;
    }

    void decide() {
        stage.chapter("Progress");
        String birdDog = program.itemOf("BIRD-DOG-1");
        Answer proposals = program.get("/proposals?status=PROPOSED");
        JsonNode proposal = find(proposals, birdDog);
        stage.prove(
                "the suite proposes to go from BIRD-DOG-1 to BIRD-DOG-2",
                proposal.at("/proposed/exerciseCode").asText().equals("BIRD-DOG-2"),
                proposals);
        stage.prove(
                "and says why: " + proposal.at("/explanation").asText(),
                proposal.at("/evidence").size() == 3,
                proposal);
        Answer accepted = stage.http()
                .post(
                        lead.get(),
                        Api.PROGRAM + "/proposals/" + proposal.at("/id").asText() + "/accept",
                        "",
                        Http.seen(proposal.at("/version").asInt()));
        stage.prove(
                "the lead accepts it",
                accepted.status() == 200 && accepted.text("/status").equals("ACCEPTED"),
                accepted);
        String revision = accepted.text("/appliedRevision");
        Answer diff = program.get("/revisions/1/diff/" + revision);
        stage.prove(
                "which makes revision " + revision + ", and the first one stays as it was",
                program.read().text("/revision").equals(revision) && diff.status() == 200,
                diff);
    }

    private static JsonNode find(Answer proposals, String itemId) {
        for (JsonNode proposal : proposals.json().at("/items")) {
            if (proposal.at("/itemId").asText().equals(itemId)) {
                return proposal;
            }
        }
        throw new StoryFailed("there is a proposal for the bird dog", proposals);
    }
}
