package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.activate;
import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.draft;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.ProgramServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class ProgramResourceTest {
    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
    }

    @Test
    void draftsOnceHoweverOftenSent() {
        var id = newId();
        var item = newId();

        List<Integer> answers = Race.between(
                () -> draft(cast, id, item, "BIRD-DOG-1").extract().statusCode(),
                () -> draft(cast, id, item, "BIRD-DOG-1").extract().statusCode(),
                () -> draft(cast, id, item, "BIRD-DOG-1").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200);
    }

    @Test
    void startsAProgramWithAnActiveExercise() {
        var id = newId();
        draft(cast, id, newId(), "BIRD-DOG-1").statusCode(201);

        activate(cast, id, 0).statusCode(200).body("status", equalTo("ACTIVE")).header("ETag", "\"1\"");
    }

    @Test
    void startsOnceRedraftedWithAnActiveExercise() {
        var id = newId();
        draft(cast, id, newId(), "HEAT-PACK").statusCode(201);
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body(program(newId(), "WALKING"))
                .put("/programs/{id}/draft", id)
                .then()
                .statusCode(200);

        activate(cast, id, 1).statusCode(200);
    }

    @Test
    void refusesASecondActiveProgram() {
        assertThat(running(cast)).isNotNull();
        var second = newId();
        draft(cast, second, newId(), "WALKING").statusCode(201);

        activate(cast, second, 0).statusCode(409).body("code", equalTo("program-already-active"));
    }

    @Test
    void refusesAnExerciseThatTheCatalogueDoesNotHave() {
        draft(cast, newId(), newId(), "HEADSTAND").statusCode(422).body("code", equalTo("exercise-unknown"));
    }

    @Test
    void refusesToChangeWhatRuns() {
        var program = running(cast);

        by(cast.token("lead"))
                .header("If-Match", "\"1\"")
                .body(program(newId(), "WALKING"))
                .put("/programs/{id}/draft", program.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("program-not-draft"));
    }
}
