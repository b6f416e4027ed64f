package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.prescription.Compositions.broken;
import static clinic.telerehab.program.prescription.Compositions.codes;
import static clinic.telerehab.program.prescription.Compositions.maintenance;
import static clinic.telerehab.program.prescription.Compositions.patient;
import static clinic.telerehab.program.prescription.Compositions.treatment;
import static clinic.telerehab.program.prescription.Compositions.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANK-1 WALK STR-CALF        |
            PALLOF-PRESS WALK STR-CALF   |
            HYPEREXT-FLOOR SWIM STR-CALF |
            PLANK-1 WALK                 | STRETCHING
            BIRD-DOG-1 WALK STR-CALF     | STRENGTHENING
            PLANK-1 STR-CALF             | AEROBIC
            BIRD-DOG-1                   | STRETCHING STRENGTHENING AEROBIC
            """)
    void warnsOfOneSidedTreatment_W_COMP_02(String items, String codes) {
        assertThat(codes(treatment(items), "W-COMP-02")).isEqualTo(words(codes));
        assertThat(broken(maintenance(items))).doesNotContain("W-COMP-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANK-1            | CHRONIC  | false | true
            PLANK-1            | ACUTE    | true  | true
            PLANK-1            | ACUTE    | false | false
            PLANK-1 BIRD-DOG-1 | CHRONIC  | true  | false
            """)
    void warnsOfChronicPainWithoutMotorControl_W_COMP_03(
            String items, String chronicity, boolean isRelapse, boolean isBroken) {
        var patient = patient("AXIAL", chronicity, isRelapse ? UUID.randomUUID() : null, List.of());

        assertThat(broken(treatment(items).knowing(patient)).contains("W-COMP-03"))
                .isEqualTo(isBroken);
        assertThat(broken(maintenance(items).knowing(patient))).doesNotContain("W-COMP-03");
    }

    /// A crunch is 20 repetitions a session, a sit-up 16, a plank 45 held seconds, which is as much as 15 repetitions.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CRUNCH SIT-UP                | true
            CRUNCHx3 PLANK-1x3           | true
            CRUNCHx3 PLANK-1x5           | false
            CRUNCHx3 PLANK-1x3 DEAD-BUG-1| false
            PLANK-1                      | false
            WALK                         | false
            """)
    void warnsWhenFlexionIsMostOfTheCore_W_COMP_04(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("W-COMP-04")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STR-CALF                 | true
            STR-CALF HAMSTRING-STRETCH | true
            STR-CALF STR-PIRIFORMIS  | false
            STR-CHILD-POSE           | false
            WALK                     | false
            """)
    void warnsOfStretchingFewRegions_W_COMP_06(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("W-COMP-06")).isEqualTo(isBroken);
    }

    /// A crunch works the front for 60 seconds a session, the hyperextension the back for 48.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CRUNCHx3                       | true
            HYPEREXT-FLOORx3               | true
            CRUNCHx3 HYPEREXT-FLOORx3      | false
            CRUNCHx5 HYPEREXT-FLOORx2      | true
            CRUNCHx4 HYPEREXT-FLOORx2      | false
            CRUNCHx1 HYPEREXT-FLOORx4      | true
            WALK STR-CALF                  | false
            """)
    void warnsOfABeltOutOfBalance_W_COMP_07(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("W-COMP-07")).isEqualTo(isBroken);
    }
}
