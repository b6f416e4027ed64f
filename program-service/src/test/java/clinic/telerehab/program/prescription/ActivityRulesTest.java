package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.prescription.Compositions.broken;
import static clinic.telerehab.program.prescription.Compositions.codes;
import static clinic.telerehab.program.prescription.Compositions.treatment;
import static clinic.telerehab.program.prescription.Compositions.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEAT                      | true
            HEAT COLD TRACTION-LUMBAR | true
                                      | true
            BIRD-DOG-1                | false
            HEAT BIRD-DOG-1           | false
            """)
    void blocksWithoutAnActiveExercise_B_COMP_01(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("B-COMP-01")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEATx7 BIRD-DOG-1x3        | true
            HEATx3m16 WALKx3m15        | true
            HEATx3m15 WALKx3m15        | false
            HEATx1 WALKx5              | false
            WALKx5                     | false
            """)
    void warnsWhenPassiveMinutesOutweigh_W_COMP_01(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("W-COMP-01")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANK-1 STR-PIRIFORMIS  | true
            CRUNCH WALK             | true
            CRUNCH WALK HEAT        | true
            CRUNCH PLANK-1          | false
            BIRD-DOG-1              | false
            WALK BIRD-DOG-1         | false
            HEAT                    | false
            """)
    void warnsOfOneModeOnly_W_COMP_08(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("W-COMP-08")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WALKm1 CRUNCHm1 PLANK-1m1 SIT-UPm1 BIRD-DOG-1m1 CAT-CAMELm1              |
            WALKm1 CRUNCHm1 PLANK-1m1 SIT-UPm1 BIRD-DOG-1m1 CAT-CAMELm1 PLANK-2m1    | ITEMS
            WALKm20                                                                  |
            WALKm21                                                                  | MINUTES
            WALKx1m12 CRUNCHx1m9                                                     | MINUTES
            WALKm18 EMS-REACTx1m30                                                   | MINUTES
            WALKm18 EMS-REACTx1@CLINICm30                                            |
            WALKm15 CRUNCHm1 PLANK-1m1 SIT-UPm1 BIRD-DOG-1m1 CAT-CAMELm1 PLANK-2m1   | ITEMS MINUTES
            """)
    void warnsOfTooMuchAtOnce_W_COMP_09(String items, String codes) {
        assertThat(codes(treatment(items), "W-COMP-09")).isEqualTo(words(codes));
    }

    @Test
    void sparesWhatRunsAlready_W_COMP_09() {
        var start = treatment("WALKm60");
        var running =
                new Composition(start.kind(), false, start.items(), List.of(), Set.of(), true, Compositions.patient());

        assertThat(broken(running)).doesNotContain("W-COMP-09");
    }
}
