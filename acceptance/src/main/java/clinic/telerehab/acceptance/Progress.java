package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
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
        Answer looked = stage.http().post(lead.get(), program.path() + "/proposals/evaluate", "", Map.of());
        JsonNode birdDog = find(looked, program.itemOf("BIRD-DOG-1"));
        stage.prove(
                "the bird dog goes well and waits for a look: "
                        + birdDog.at("/explanation").asText(),
                birdDog.at("/ruleId").asText().equals("PRG-STEP-04"),
                looked);
        Answer proposals = program.get("/proposals?status=PROPOSED");
        JsonNode proposal = find(proposals, program.itemOf("WALK"));
        stage.prove(
                "the suite proposes to walk longer, and says why: "
                        + proposal.at("/explanation").asText(),
                proposal.at("/kind").asText().equals("PROGRESS")
                        && proposal.at("/evidence").size() == 3,
                proposals);
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

    private static JsonNode find(Answer answer, String itemId) {
        for (JsonNode found : answer.json().at("/items")) {
            if (found.at("/itemId").asText().equals(itemId)) {
                return found;
            }
        }
        throw new StoryFailed("the item " + itemId + " is among them", answer);
    }
}
