package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class DraftTest {
    private static final String TEMPLATE = """
            {"startDate": "2026-03-02", "templateRef": {"code": "LBP-FOUNDATION-8W"%s}%s}
            """;

    private FedCast cast;
    private Steps program;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        program = new Steps(cast, newId());
    }

    @Test
    void beginsWithTheFirstPhaseOfATemplate() {
        program.draft(TEMPLATE.formatted("", ""))
                .statusCode(201)
                .body("title", equalTo("Foundation, eight weeks"))
                .body("kind", equalTo("TREATMENT"))
                .body("templateCode", equalTo("LBP-FOUNDATION-8W"))
                .body("reviewDate", equalTo("2026-03-16"))
                .body("weeklyTarget", equalTo(5))
                .body("items", hasSize(6))
                .body("items[0].exerciseCode", equalTo("PELVIC-TILT"))
                .body("items[0].dose.reps", equalTo(10))
                .body("items[0].ladder.code", equalTo("DEAD-BUG"))
                .body("items[0].snapshot.i18n.de.title", notNullValue());
    }

    @Test
    void beginsWithANamedPhaseAndATitleOfItsOwn() {
        program.draft(TEMPLATE.formatted(", \"phase\": \"BUILD\"", ", \"title\": \"Second half\""))
                .statusCode(201)
                .body("title", equalTo("Second half"))
                .body("items", hasSize(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"code\": \"LBP-NOTHING\"}", "{\"code\": \"LBP-FOUNDATION-8W\", \"phase\": \"MAINTAIN\"}"})
    void refusesATemplateThatTheCatalogueDoesNotHave(String template) {
        program.draft("{\"startDate\": \"2026-03-02\", \"templateRef\": %s}".formatted(template))
                .statusCode(422)
                .body("code", equalTo("template-unknown"));
    }

    @Test
    void leavesTheKindToTheTemplate() {
        program.draft(TEMPLATE.formatted("", ", \"kind\": \"MAINTENANCE\""))
                .statusCode(422)
                .body("code", equalTo("program-identity-differs"));
    }

    @Test
    void copiesAnEarlierProgramOfThePatientUnderNewIds() {
        UUID item = newId();
        var earlier = new Steps(cast, newId());
        earlier.draft(program(item, "BIRD-DOG-1")).statusCode(201);
        earlier.step("discontinue", 0, "{\"reason\": \"REPLACED\"}").statusCode(200);

        program.draft("{\"startDate\": \"2026-03-02\", \"copyOf\": \"%s\"}".formatted(earlier.id()))
                .statusCode(201)
                .body("title", equalTo("Foundation"))
                .body("kind", equalTo("TREATMENT"))
                .body("copiedFrom", equalTo(earlier.id().toString()))
                .body("items.exerciseCode", contains("BIRD-DOG-1"))
                .body("items[0].dose.holdSeconds", equalTo(10))
                .body("items[0].itemId", not(equalTo(item.toString())));
    }

    @Test
    void refusesToCopyAnotherPatientsProgram() {
        var other = new Steps(FedCast.meet("program"), newId());
        other.draft(program(newId(), "BIRD-DOG-1")).statusCode(201);

        program.draft("{\"startDate\": \"2026-03-02\", \"copyOf\": \"%s\"}".formatted(other.id()))
                .statusCode(422)
                .body("code", equalTo("program-to-copy-unknown"));
    }

    @Test
    void fillsInWhatTheCatalogueKnows() {
        program.draft(items("{\"itemId\": \"%s\", \"exerciseCode\": \"DEAD-BUG-2\", \"timesPerWeek\": 3}"))
                .statusCode(201)
                .body("items[0].dose.perSide", equalTo(true))
                .body("items[0].ladder.step", equalTo(2))
                .body("items[0].techniqueReviewRequired", equalTo(true))
                .body("items[0].contingency.mode", equalTo("SYMPTOM_GUIDED"))
                .body("items[0].place", equalTo("HOME"))
                .body("items[0].snapshot.minutes", equalTo(5));
    }

    @Test
    void ordersASessionByItsParts() {
        program.draft(items("""
                        {"itemId": "%s", "exerciseCode": "STR-CALF", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "HEAT", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "WALK", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "PLANK-1", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "CRUNCH", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "timesPerWeek": 3},
                        {"itemId": "%s", "exerciseCode": "EMS-REACT", "timesPerWeek": 3}
                        """))
                .statusCode(201)
                .body(
                        "items.exerciseCode",
                        contains("EMS-REACT", "BIRD-DOG-1", "PLANK-1", "CRUNCH", "WALK", "STR-CALF", "HEAT"));
    }

    @Test
    void refusesTwoItemsOfOneId() {
        String item = "{\"itemId\": \"%s\", \"exerciseCode\": \"WALK\", \"timesPerWeek\": 3}".formatted(newId());

        program.draft(items(item + "," + item)).statusCode(422).body("code", equalTo("item-twice"));
    }

    @Test
    void refusesAStepThatIsNotTheExercises() {
        program.draft(items("""
                        {"itemId": "%s", "exerciseCode": "DEAD-BUG-2", "timesPerWeek": 3,
                         "ladder": {"code": "DEAD-BUG", "step": 3}}
                        """)).statusCode(422).body("code", equalTo("ladder-step-unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"startDate\": \"2026-03-02\"}",
                "{\"startDate\": \"2026-03-02\", \"title\": \" \", \"kind\": \"TREATMENT\"}",
                "{\"startDate\": \"1999-12-31\", \"title\": \"A\", \"kind\": \"TREATMENT\"}",
                "{\"startDate\": \"2026-03-02\", \"title\": \"A\", \"kind\": \"TREATMENT\", \"reviewDate\": \"2026-03-02\"}",
                "{\"startDate\": \"2026-03-02\", \"title\": \"A\", \"kind\": \"TREATMENT\", \"autoProgress\": {\"enabled\": true}}",
                "{\"startDate\": \"2026-03-02\", \"items\": [], \"templateRef\": {\"code\": \"LBP-FOUNDATION-8W\"}}"
            })
    void refusesWhatDoesNotFitTogether(String body) {
        program.draft(body).statusCode(422).body("code", equalTo("validation-failed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"timesPerWeek\": 8",
                ", \"timesPerWeek\": 3, \"daysOfWeek\": [\"MONDAY\"]",
                ", \"daysOfWeek\": []",
                ", \"timesPerWeek\": 3, \"dose\": {\"reps\": 0}",
                ", \"timesPerWeek\": 3, \"contingency\": {\"mode\": \"SYMPTOM_GUIDED\", \"quotaPlan\": {\"target\": 5, \"sessions\": 5}}"
            })
    void refusesAnItemThatDoesNotFitTogether(String rest) {
        program.draft(items("{\"itemId\": \"%s\", \"exerciseCode\": \"WALK\"" + rest + "}"))
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void replacesADraftByATemplate() {
        program.draft(program(newId(), "HEAT")).statusCode(201);

        program.redraft(0, TEMPLATE.formatted("", ""))
                .statusCode(200)
                .body("items", hasSize(6))
                .header("ETag", "\"1\"");
    }

    @Test
    void keepsTheEpisodeOfADraft() {
        program.draft(program(newId(), "HEAT")).statusCode(201);

        program.redraft(0, program(newId(), "WALK").replaceFirst("\\{", "{\"episodeId\": \"" + newId() + "\","))
                .statusCode(422)
                .body("code", equalTo("program-identity-differs"));
    }

    @Test
    void countsDraftingAgainAsOneWhateverBecameOfIt() {
        String body = TEMPLATE.formatted("", "");
        program.draft(body).statusCode(201);
        program.redraft(0, program(newId(), "WALK")).statusCode(200);

        program.draft(body).statusCode(200).body("items.exerciseCode", contains("WALK"));
    }

    @Test
    void listsWithoutTheItems() {
        program.draft(TEMPLATE.formatted("", "")).statusCode(201);

        by(cast.token("patient-self"))
                .get("/patients/{p}/programs", cast.patient())
                .then()
                .statusCode(200)
                .body("items.id", contains(program.id().toString()))
                .body("items.items", everyItem(equalTo(null)));
    }

    @Test
    void readsProgramsFromBeforeTheyKeptTexts() {
        ClinicalPicture.of(cast).tell();
        program.draft(program(newId(), "WALK")).statusCode(201);
        TestPostgres.execute(
                "program_test",
                "update program set draft_items = (draft_items::jsonb #- '{0,snapshot}')::text where id = '%s'"
                        .formatted(program.id()));

        program.read("").statusCode(200).body("items[0].snapshot.category", equalTo("AEROBIC"));
        assertThat(List.of(program.activate().extract().statusCode())).containsExactly(200);
    }

    /// Each `%s` becomes an id.
    private static String items(String listed) {
        String filled = listed;
        while (filled.contains("%s")) {
            filled = filled.replaceFirst("%s", newId().toString());
        }
        return "{\"title\": \"Mine\", \"kind\": \"TREATMENT\", \"startDate\": \"2026-03-02\", \"items\": [%s]}"
                .formatted(filled);
    }
}
