package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.prescription.Compositions.broken;
import static clinic.telerehab.program.prescription.Compositions.codes;
import static clinic.telerehab.program.prescription.Compositions.maintenance;
import static clinic.telerehab.program.prescription.Compositions.screened;
import static clinic.telerehab.program.prescription.Compositions.treatment;
import static clinic.telerehab.program.prescription.Compositions.words;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.client.ClinicalContext.Screening;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WALK   | false
            WALK   | true
            """)
    void blocksWhatIsRetired_B_COMP_04(String items, boolean isRetired) {
        var drafted = treatment(items);
        var composition = new Composition(
                drafted.kind(),
                true,
                drafted.items(),
                isRetired ? drafted.items() : List.of(),
                Set.of(),
                true,
                Compositions.patient());

        assertThat(codes(composition, "B-COMP-04")).isEqualTo(isRetired ? List.of("RETIRED") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | de-AT | false
            de | fr    | true
            en | fr    | false
            de | de    | false
            """)
    void blocksWhatNobodyCanRead_B_COMP_04(String language, String patients, boolean isBroken) {
        var item = Items.of("WALK");
        var text = Objects.requireNonNull(item.snapshot().i18n().get("en"));
        var spoken = spokenIn(item, Map.of(language, text));
        var composition =
                treatmentOf(spoken).knowing(screened(new Screening("CLEAR", true), List.of("TELEREHAB"), patients));

        assertThat(broken(composition).contains("B-COMP-04")).isEqualTo(isBroken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMS-REACTx1+ MULTIFIDUS-SWELLx1 | CLEAR |
            EMS-REACTx1+ MULTIFIDUS-SWELLx5 | CLEAR |
            EMS-REACTx5+ MULTIFIDUS-SWELLx1 | CLEAR | NOTHING_FOLLOWS
            EMS-REACTx1+ GLUTE-BRIDGEx7     | CLEAR | NOTHING_FOLLOWS
            EMS-REACTx1 MULTIFIDUS-SWELLx1  | CLEAR | RATIONALE_MISSING
            EMS-REACTx1+ MULTIFIDUS-SWELLx1 |       | SCREENING_INCOMPLETE
            EMS-REACTx1                     |       | NOTHING_FOLLOWS RATIONALE_MISSING SCREENING_INCOMPLETE
            WALK                            |       |
            """)
    void blocksReactivationThatLeadsNowhere_B_COMP_05(String items, String screening, String codes) {
        var composition = treatment(items)
                .knowing(screened(
                        screening == null ? null : new Screening(screening, true), List.of("TELEREHAB"), "en"));

        assertThat(codes(composition, "B-COMP-05")).containsExactlyInAnyOrderElementsOf(words(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLEAR     | true  | TELEREHAB | true  |
            CAUTION   | true  | TELEREHAB | true  |
            EMERGENCY | true  | TELEREHAB | true  |
            EMERGENCY | false | TELEREHAB | true  | RED_FLAGS_NOT_CLEARED
            URGENT    | false | TELEREHAB | true  | RED_FLAGS_NOT_CLEARED
            CLEAR     | true  | MESSAGING | true  | CONSENT_MISSING
            CLEAR     | true  | TELEREHAB | false | NOT_LICENSED
                      | true  | TELEREHAB | true  | SCREENING_MISSING
            URGENT    | false | MESSAGING | false | RED_FLAGS_NOT_CLEARED CONSENT_MISSING NOT_LICENSED
            """)
    void blocksWhoIsNotCleared_B_COMP_06(
            String outcome, boolean isSettled, String consents, boolean isLicensed, String codes) {
        var screening = outcome == null ? null : new Screening(outcome, isSettled);
        var drafted = treatment("WALK");
        var composition = new Composition(
                drafted.kind(),
                true,
                drafted.items(),
                List.of(),
                Set.of(),
                isLicensed,
                screened(screening, words(consents), "en"));

        assertThat(codes(composition, "B-COMP-06")).isEqualTo(words(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIRD-DOG-2x2 BALANCE-SINGLE-LEGx2 WALKx3 |
            PLANK-1x2 BALL-BRIDGEx2 SWIMx2           |
            BALANCE-SINGLE-LEGx2 WALKx3              | CORE
            PLANK-1x2 WALKx3                         | DYNAMIC_STABILISATION
            PLANK-1x2 BALL-BRIDGEx2                  | LOW_IMPACT_AEROBIC
            PLANK-1x1 BALL-BRIDGEx1 WALKx1           | DAYS_A_WEEK
            HEATx1                                   | CORE DYNAMIC_STABILISATION LOW_IMPACT_AEROBIC DAYS_A_WEEK
            """)
    void blocksMaintenanceThatLacksAPart_B_MNT_01(String items, String codes) {
        assertThat(codes(maintenance(items), "B-MNT-01")).isEqualTo(words(codes));
        assertThat(broken(treatment(items))).doesNotContain("B-MNT-01");
    }

    /// Patient-service holds it; the file names it so that the reference is whole.
    @Test
    void leavesDischargeToItsOwner_B_DIS_01() {
        assertThat(Compositions.RULES.row("B-DIS-01").owner()).isEqualTo("patient-service");
    }

    private static Composition treatmentOf(ProgramItem item) {
        return new Composition(
                ProgramRef.Kind.TREATMENT, true, List.of(item), List.of(), Set.of(), true, Compositions.patient());
    }

    private static ProgramItem spokenIn(ProgramItem item, Map<String, ItemSnapshot.SnapshotText> texts) {
        var was = item.snapshot();
        var snapshot = new ItemSnapshot(
                was.category(),
                was.active(),
                was.sequenceGroup(),
                was.contractionMode(),
                was.minutes(),
                was.muscles(),
                was.region(),
                was.setting(),
                was.spinalLoading(),
                was.impact(),
                was.supervision(),
                was.contraindicationTags(),
                was.cautionTags(),
                was.evidenceGrade(),
                texts);
        return new ProgramItem(
                item.itemId(),
                item.exerciseCode(),
                item.exerciseVersion(),
                snapshot,
                item.dose(),
                item.schedule(),
                item.contingency(),
                item.ladder(),
                item.place(),
                item.techniqueReviewRequired(),
                null,
                null,
                false);
    }
}
