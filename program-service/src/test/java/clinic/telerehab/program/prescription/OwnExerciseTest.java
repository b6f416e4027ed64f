package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.everythingAnswered;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Programs made of what the clinic wrote itself.
@ProgramServiceTest
class OwnExerciseTest {
    private static final String CHANGED = Library.EXERCISE.replace("Seated pelvic rock", "Rocking on a chair");

    private FedCast cast;
    private Library library;
    private Steps program;
    private UUID item;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        ClinicalPicture.of(cast).tell();
        library = new Library(cast);
        program = new Steps(cast, newId());
        item = newId();
    }

    private String drafted() {
        String code = library.published("exercises", Library.EXERCISE);
        program.draft(program(item, code)).statusCode(201);
        return code;
    }

    private static String fromTemplate(String template) {
        return """
                {"startDate": "2026-03-02", "templateRef": {"code": "%s"}}
                """.formatted(template);
    }

    /// Asks for the item once more, without an exercise after it.
    private String revised(String code) {
        return """
                {"reason": "Three days are enough", "items": [
                  {"itemId": "%s", "exerciseCode": "%s", "timesPerWeek": 3}], "acknowledgements": [%s
                """.formatted(
                item, code, everythingAnswered().substring(everythingAnswered().indexOf('[') + 1));
    }

    @Test
    void goesIntoADraftWithItsTexts() {
        String code = library.published("exercises", Library.EXERCISE);

        program.draft(program(item, code))
                .statusCode(201)
                .body("items[0].exerciseCode", equalTo(code))
                .body("items[0].exerciseVersion", equalTo(1))
                .body("items[0].snapshot.i18n.en.title", equalTo("Seated pelvic rock"));
    }

    @Test
    void startsAProgram() {
        String code = library.published("exercises", Library.EXERCISE);
        program.draft(program(item, code)).statusCode(201);

        program.activate().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void isUnknownToAnotherClinic() {
        String code = new Library(FedCast.meet("program")).published("exercises", Library.EXERCISE);

        program.draft(program(item, code)).statusCode(422).body("code", equalTo("exercise-unknown"));
    }

    @Test
    void isUnknownUntilItIsPublished() {
        String code = library.drafted("exercises", Library.EXERCISE);

        program.draft(program(item, code)).statusCode(422).body("code", equalTo("exercise-unknown"));
    }

    @Test
    void isUnknownToADryRunOfAnotherClinic() {
        program.draft(program(item, "BIRD-DOG-1")).statusCode(201);
        String code = new Library(FedCast.meet("program")).published("exercises", Library.EXERCISE);

        program.validate("{\"items\": [{\"itemId\": \"%s\", \"exerciseCode\": \"%s\", \"timesPerWeek\": 3}]}"
                        .formatted(newId(), code))
                .statusCode(422)
                .body("code", equalTo("exercise-unknown"));
    }

    @Test
    void staysInTheProgramAsItWasPrescribed() {
        String code = drafted();
        program.activate().statusCode(200);
        library.draft("exercises", code, CHANGED, 1).statusCode(200);

        library.command("exercises", code, "publish", 2).statusCode(200).body("publishedVersion", equalTo(2));

        program.read("")
                .statusCode(200)
                .body("items[0].exerciseVersion", equalTo(1))
                .body("items[0].snapshot.i18n.en.title", equalTo("Seated pelvic rock"));
        var next = new Steps(cast, newId());
        next.draft(program(newId(), code))
                .statusCode(201)
                .body("items[0].exerciseVersion", equalTo(2))
                .body("items[0].snapshot.i18n.en.title", equalTo("Rocking on a chair"));
    }

    @Test
    void staysInTheProgramWhenItIsRetired() {
        String code = drafted();
        program.activate().statusCode(200);

        library.command("exercises", code, "retire", 1).statusCode(200);

        program.read("")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("items[0].snapshot.i18n.en.title", equalTo("Seated pelvic rock"));
    }

    @Test
    void keepsAProgramFromStartingOnceItIsRetired_B_COMP_04() {
        String code = drafted();
        library.command("exercises", code, "retire", 1).statusCode(200);

        program.activate()
                .statusCode(422)
                .body("code", equalTo("program-blocked"))
                .body("blocks", hasItem("B-COMP-04"))
                .body("findings.find { it.ruleId == 'B-COMP-04' }.items", contains(item.toString()));
    }

    @Test
    void keepsARunningProgramFromBeingRevisedOnceItIsRetired_B_COMP_04() {
        String code = drafted();
        program.activate().statusCode(200);
        library.command("exercises", code, "retire", 1).statusCode(200);

        program.revise(newId(), 1, revised(code)).statusCode(422).body("blocks", hasItem("B-COMP-04"));
    }

    @Test
    void isTakenFromATemplateOfTheClinic() {
        String code = library.published("exercises", Library.EXERCISE);
        String template = library.published("templates", Library.template(code));

        program.draft(fromTemplate(template))
                .statusCode(201)
                .body("templateCode", equalTo(template))
                .body("title", containsString("first four weeks"))
                .body("items.exerciseCode", contains(code));
    }

    @Test
    void tellsTheCaseloadThePhaseOfATemplateOfTheClinic() {
        String code = library.published("exercises", Library.EXERCISE);
        String template = library.published("templates", Library.template(code));
        program.draft(fromTemplate(template)).statusCode(201);

        program.activate().statusCode(200);

        assertThat(TestPostgres.strings(
                        "program_test",
                        "select data from feed_event where type = 'program-summary' and subject = '%s' order by seq desc"
                                .formatted(cast.patient())))
                .first()
                .asString()
                .contains("\"FOUNDATION\"");
    }

    @Test
    void comesFromNoTemplateOfAnotherClinic() {
        String template = new Library(FedCast.meet("program")).published("templates", Library.template("BIRD-DOG-1"));

        program.draft(fromTemplate(template)).statusCode(422).body("code", equalTo("template-unknown"));
    }

    @Test
    void comesFromNoRetiredTemplate() {
        String template = library.published("templates", Library.template("BIRD-DOG-1"));
        library.command("templates", template, "retire", 1).statusCode(200);

        program.draft(fromTemplate(template)).statusCode(422).body("code", equalTo("template-unknown"));
    }

    @Test
    void isCopiedInItsPresentVersion() {
        String code = drafted();
        library.draft("exercises", code, CHANGED, 1).statusCode(200);
        library.command("exercises", code, "publish", 2).statusCode(200);

        new Steps(cast, newId())
                .draft("{\"startDate\": \"2026-03-02\", \"copyOf\": \"%s\"}".formatted(program.id()))
                .statusCode(201)
                .body("items[0].exerciseVersion", equalTo(2))
                .body("items[0].snapshot.i18n.en.title", equalTo("Rocking on a chair"));
    }
}
