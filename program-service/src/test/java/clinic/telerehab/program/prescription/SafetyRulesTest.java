package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.prescription.Compositions.broken;
import static clinic.telerehab.program.prescription.Compositions.codes;
import static clinic.telerehab.program.prescription.Compositions.maintenance;
import static clinic.telerehab.program.prescription.Compositions.patient;
import static clinic.telerehab.program.prescription.Compositions.treatment;
import static clinic.telerehab.program.prescription.Compositions.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMS-REACT       | CARDIAC_IMPLANT          | CARDIAC_IMPLANT
            EMS-REACT       | PREGNANCY DVT_ACTIVE     | DVT_ACTIVE PREGNANCY
            EMS-REACT WALK  | CARDIAC_IMPLANT          | CARDIAC_IMPLANT
            SWIM            | WATER_UNSAFE             | WATER_UNSAFE
            EMS-REACT       | EPILEPSY                 |
            WALK            | CARDIAC_IMPLANT          |
            EMS-REACT       |                          |
            """)
    void blocksWhatThePatientsTagsRuleOut_B_COMP_02(String items, String tags, String codes) {
        var composition = treatment(items).knowing(patient("AXIAL", "SUBACUTE", null, words(tags)));

        assertThat(codes(composition, "B-COMP-02")).isEqualTo(words(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HAMSTRING-STRETCH | RADICULAR | | RADICULAR
            HAMSTRING-STRETCH | AXIAL     | | ''
            HAMSTRING-STRETCH | AXIAL     | NEURO_DEFICIT | NEURO_DEFICIT
            GOODMORNING-STICK | AXIAL     | OSTEOPOROSIS | OSTEOPOROSIS
            EMS-REACT         | AXIAL     | EPILEPSY | EPILEPSY
            WALK              | RADICULAR | OSTEOPOROSIS | ''
            """)
    void warnsWhereACautionMeetsThePatient_W_COMP_05(String items, String presentation, String tags, String codes) {
        var composition = treatment(items).knowing(patient(presentation, "SUBACUTE", null, words(tags)));

        assertThat(codes(composition, "W-COMP-05")).isEqualTo(words(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BALANCE-BOARD              | true
            TRACTION-LUMBAR WALK       | true
            BALANCE-BOARD@CLINIC       | false
            TRACTION-LUMBAR@CLINIC     | false
            EMS-REACT                  | false
            WALK HYPEREXT-MACHINE      | false
            """)
    void blocksAtHomeWhatBelongsInTheClinic_B_COMP_03(String items, boolean isBroken) {
        assertThat(broken(treatment(items)).contains("B-COMP-03")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOODMORNING-BAR   |                                   | true
            GOODMORNING-BAR   | HIP-HINGE-DRILL                   | true
            GOODMORNING-BAR   | GOODMORNING-STICK                 | false
            GOODMORNING-STICK |                                   | false
            """)
    void blocksTheBarBeforeTheStickIsRight_B_COMP_07(String items, String correct, boolean isBroken) {
        var drafted = treatment(items);
        var composition = new Composition(
                drafted.kind(), true, drafted.items(), List.of(), Compositions.set(correct), true, patient());

        assertThat(broken(composition).contains("B-COMP-07")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WALK HEAT       | HEAT
            EMS-REACT HEAT  | EMS-REACT HEAT
            TRACTION-LUMBAR | TRACTION-LUMBAR
            WALK CRUNCH     |
            """)
    void warnsOfWeakEvidence_W_COMP_10(String items, String codes) {
        assertThat(codes(treatment(items), "W-COMP-10")).isEqualTo(words(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOODMORNING-BAR WALK | GOODMORNING-BAR
            SIT-UP WALK          | SIT-UP
            GOODMORNING-STICK    |
            """)
    void warnsOfMaintenanceThatLoadsTheSpine_W_MNT_02(String items, String codes) {
        assertThat(codes(maintenance(items), "W-MNT-02")).isEqualTo(words(codes));
        assertThat(broken(treatment(items))).doesNotContain("W-MNT-02");
    }

    @Test
    void saysWhichRulesNeedWhatCanNotBeHad_B_COMP_02_B_COMP_06_W_COMP_05() {
        var judgement = Compositions.RULES.judge(treatment("EMS-REACT+").knowing(null));

        assertThat(judgement.notAsked()).contains("B-COMP-02", "B-COMP-06", "W-COMP-05");
    }
}
