package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a clinic works on and has not published yet.
@ProgramServiceTest
class OwnDraftTest {
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
    void areSeenByEditorsOnly() {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.editor()
                .get("/library/exercises/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("publishedVersion", equalTo(0))
                .body("draft.category", equalTo("MOBILITY"));
        read("lead", "/exercises/" + code).statusCode(404);
        read("lead", "/exercises?q=seated").body("items", empty());
    }

    @Test
    void areFoundAgainWhenSentAgain() {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.draft("exercises", code, Library.EXERCISE, null).statusCode(200).body("version", equalTo(0));
    }

    @Test
    void areChangedByWhoSawThem() {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.draft("exercises", code, Library.EXERCISE.replace("\"minutes\": 2", "\"minutes\": 3"), 0)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("draft.minutes", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({", 428, version-required", "7, 412, stale-version"})
    void areNotChangedByOthers(Integer seen, int status, String problem) {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.draft("exercises", code, Library.EXERCISE.replace("rock", "tilt"), seen)
                .statusCode(status)
                .body("code", equalTo(problem));
    }

    /// The rules are those of the shipped files: SF-12, INV-X2 to INV-X4.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "category": "MOBILITY"   | "category": "YOGA"           |             | among the categories
            "active": true           | "active": false              |             | INV-X2
            "grade": "RECOMMENDED"   | "grade": "CONTROVERSIAL"     |             | INV-X3
            "For our patients"       | " "                          |             | INV-X4
            "en": {                  | "de": {                      | /i18n       | 'en'
            "tempo": "SLOW"          | "tempo": "FAST"              | /tempo      | enumeration
            "minutes": 2,            | ` `                          |             | 'minutes'
            "ERECTOR_SPINAE"         | "BICEPS"                     |             | BICEPS
            "minutes": 2             | "minutes": 2, "media": ["X-RAY"] |         | X-RAY is not among the pictures
            "MOBILITY"               | "STRETCHING"                 |             | STRETCH
            """)
    void breakNoRuleOfTheShippedFiles(String sound, String faulty, String place, String reason) {
        String content = Library.EXERCISE.replace(sound, faulty);

        library.draft("exercises", Library.newCode(), content, null)
                .statusCode(422)
                .body("code", equalTo("entry-faulty"))
                .body("violations.message", hasItem(containsString(reason)))
                .body("violations.field", hasItem(equalTo(place == null ? "" : place)));
    }

    @ParameterizedTest
    @CsvSource({
        "exercises, WALK, 409, entry-is-shipped",
        "exercises, WALKING, 409, entry-is-shipped",
        "exercises, MY-OWN, 422, own-code-required",
        "exercises, OWN-small, 422, own-code-required",
        "templates, LBP-FOUNDATION-8W, 409, entry-is-shipped",
        "templates, MINE, 422, own-code-required"
    })
    void haveCodesThatNoReleaseShips(String kind, String code, int status, String problem) {
        String content = kind.equals("exercises") ? Library.EXERCISE : Library.TEMPLATE;

        library.draft(kind, code, content, null).statusCode(status).body("code", equalTo(problem));
    }

    @Test
    void areNoPlaceForUnknownMembers() {
        library.draft("exercises", Library.newCode(), "{\"colour\": \"red\"}", null)
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void areBegunOnceByTwoAtTheSameTime() {
        String code = Library.newCode();
        String other = Library.EXERCISE.replace("rock", "tilt");

        List<Integer> answers = Race.between(
                () -> library.draft("exercises", code, Library.EXERCISE, null)
                        .extract()
                        .statusCode(),
                () -> library.draft("exercises", code, other, null).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 428);
    }

    @Test
    void areChangedOnceByTwoAtTheSameTime() {
        String code = library.drafted("exercises", Library.EXERCISE);

        List<Integer> answers = Race.between(
                () -> library.draft("exercises", code, Library.EXERCISE.replace("rock", "tilt"), 0)
                        .extract()
                        .statusCode(),
                () -> library.draft("exercises", code, Library.EXERCISE.replace("rock", "roll"), 0)
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void areListedInPages() {
        List<String> codes = Stream.of(
                        library.drafted("exercises", Library.EXERCISE), library.drafted("exercises", Library.EXERCISE))
                .sorted()
                .toList();

        String cursor = library.editor()
                .get("/library/exercises?limit=1")
                .then()
                .statusCode(200)
                .body("items.code", contains(codes.getFirst()))
                .extract()
                .path("nextCursor");
        library.editor()
                .queryParam("cursor", cursor)
                .get("/library/exercises")
                .then()
                .body("items.code", contains(codes.getLast()))
                .body("nextCursor", nullValue());
        library.editor().get("/library/songs").then().statusCode(404);
    }
}
