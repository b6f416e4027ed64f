package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a clinic takes back, and its templates, which may stand in the way.
@ProgramServiceTest
class OwnRetirementTest {
    private static final String DATABASE = "program_test";

    private FedCast cast;
    private Library library;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        library = new Library(cast);
    }

    private ValidatableResponse read(String kind, String path) {
        return by(cast.token(kind)).get(path).then();
    }

    @Test
    void canNoLongerBeChosenButRead() {
        String code = library.published("exercises", Library.EXERCISE);

        library.command("exercises", code, "retire", 1).statusCode(200).body("status", equalTo("RETIRED"));

        read("lead", "/exercises?q=seated").body("items", empty());
        read("lead", "/exercises/" + code).statusCode(200).body("status", equalTo("RETIRED"));
    }

    @Test
    void werePublishedBefore() {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.command("exercises", code, "retire", 0).statusCode(409).body("code", equalTo("entry-not-published"));
    }

    @ParameterizedTest
    @CsvSource({", 428", "0, 412"})
    void areRetiredByWhoSawThem(Integer seen, int status) {
        String code = library.published("exercises", Library.EXERCISE);

        library.command("exercises", code, "retire", seen).statusCode(status);
    }

    @Test
    void areNotNamedByATemplateOfTheClinic() {
        String code = library.published("exercises", Library.EXERCISE);
        String template = library.published("templates", Library.template(code));

        library.command("exercises", code, "retire", 1)
                .statusCode(409)
                .body("code", equalTo("exercise-in-use"))
                .body("templates", contains(template));
        library.command("templates", template, "retire", 1).statusCode(200);
        library.command("exercises", code, "retire", 1).statusCode(200);
    }

    @Test
    void comeBackWithANewVersion() {
        String code = library.published("exercises", Library.EXERCISE);
        library.command("exercises", code, "retire", 1).statusCode(200);
        library.draft("exercises", code, Library.EXERCISE, 2).statusCode(200);

        library.command("exercises", code, "publish", 3)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedVersion", equalTo(2));
    }

    @Test
    void stayWithinTheirClinic() {
        String exercise = library.published("exercises", Library.EXERCISE);
        String code = library.published("templates", Library.template(exercise));

        read("lead", "/templates/" + code)
                .statusCode(200)
                .body("phases[0].items[0].title", equalTo("Seated pelvic rock"));
        read("lead", "/templates").body("items.code", hasItem(code));
        read("outsider", "/templates/" + code).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"OWN-NOTHING, published exercises", "EMS-REACT, B-COMP-03"})
    void nameWhatCanBeChosen(String exercise, String reason) {
        library.draft("templates", Library.newCode(), Library.template(exercise), null)
                .statusCode(422)
                .body("violations[0].field", equalTo("/phases/0/items/0"))
                .body("violations[0].message", containsString(reason));
    }

    @Test
    void arePublishedOnlyWithWhatIsPublishedStill() {
        String exercise = library.published("exercises", Library.EXERCISE);
        String code = library.drafted("templates", Library.template(exercise));
        library.command("exercises", exercise, "retire", 1).statusCode(200);

        library.command("templates", code, "publish", 0).statusCode(422).body("code", equalTo("entry-faulty"));
    }
}
