package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.prescription.Dose.Unit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"sets": 3, "reps": 8}                                | REPETITIONS  | 24
            {"reps": 8}                                           | REPETITIONS  | 8
            {"pyramid": [5, 3, 1]}                                | REPETITIONS  | 9
            {"sets": 3, "reps": 6, "perSide": true}               | REPETITIONS  | 18
            {"sets": 3, "holdSeconds": 15}                        | HELD_SECONDS | 45
            {"sets": 3, "reps": 5, "holdSeconds": 10}             | HELD_SECONDS | 150
            {"sets": 3, "pyramid": [5, 3, 1], "holdSeconds": 10}  | HELD_SECONDS | 90
            {"sets": 3, "seconds": 30}                            | HELD_SECONDS | 90
            {"minutes": 10}                                       | MINUTES      | 10
            {"sets": 2, "minutes": 10}                            | MINUTES      | 20
            {"sets": 3, "distanceMetres": 20}                     | METRES       | 60
            {}                                                    | REPETITIONS  | 0
            """)
    void countsWhatASessionAsksFor(String dose, Unit unit, double amount) throws JsonProcessingException {
        var read = read(dose);

        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            BIRD-DOG-1 | 5  | {"sets": 3, "reps": 5, "holdSeconds": 10, "perSide": true} | 8
            BIRD-DOG-1 | 5  | {"sets": 3, "reps": 5, "holdSeconds": 10}                  | 4
            CRUNCH     | 3  | {"sets": 4, "reps": 10}                                    | 6
            CRUNCH     | 3  | {"reps": 1}                                                | 1
            WALK       | 10 | {"minutes": 25}                                            | 25
            """)
    void estimatesHowLongAnotherDoseTakes(String exercise, int usual, String dose, int expected)
            throws JsonProcessingException {
        var item = Items.of(exercise);

        var changed = item.withDose(read(dose));

        assertThat(item.snapshot().minutes()).isEqualTo(usual);
        assertThat(changed.snapshot().minutes()).isEqualTo(expected);
    }

    private static Dose read(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Dose.class);
    }
}
