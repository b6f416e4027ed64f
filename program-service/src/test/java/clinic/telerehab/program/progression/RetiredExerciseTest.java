package clinic.telerehab.program.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.progression.Courses.Told;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A program with an exercise of the clinic's own, which the clinic takes back.
@ProgramServiceTest
class RetiredExerciseTest {
    private Library library;
    private String code;
    private Courses course;

    @BeforeEach
    void begin() {
        FedCast cast = FedCast.meet("program");
        library = new Library(cast);
        code = library.published("exercises", Library.EXERCISE);
        course = Courses.begin(cast, code, "");
    }

    private void retire() {
        library.command("exercises", code, "retire", 1).statusCode(200);
    }

    @Test
    void isCalledByItsName() {
        course.goesWell();

        course.proposals().statusCode(200).body("items.explanation", contains(startsWith("Seated pelvic rock")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept |
            modify | {"dose": {"reps": 8}, "timesPerWeek": 6}
            """)
    void isNotMadeHarderByAProposal_B_COMP_04(String verb, String body) {
        course.goesWell();
        UUID proposal = course.openProposal();
        retire();

        course.decide(verb, proposal, 0, body).statusCode(422).body("blocks", contains("B-COMP-04"));

        assertThat(course.revisions()).isEmpty();
        assertThat(course.openProposal()).isEqualTo(proposal);
    }

    @Test
    void isNotMadeHarderWithoutAsking_B_COMP_04() {
        course.allowSteps(1);
        retire();

        course.goesWell();

        assertThat(course.newest().getString("status")).isEqualTo("PROPOSED");
        assertThat(course.revisions()).isEmpty();
    }

    @Test
    void isEasedAtOnceAllTheSame_PRG_REG_02() {
        retire();

        course.does(Told.well(1).pain(7));

        assertThat(course.newest().getString("status")).isEqualTo("AUTO_APPLIED");
        assertThat(course.item(course.bridge()).getInt("dose.reps")).isEqualTo(6);
    }
}
