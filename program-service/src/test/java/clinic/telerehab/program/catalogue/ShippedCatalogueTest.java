package clinic.telerehab.program.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PlannedExercise;
import clinic.telerehab.program.catalogue.Reference.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the clinical reference demands of the content.
class ShippedCatalogueTest {
    private static final Set<String> STRENGTH =
            Set.of("DYNAMIC_STABILISATION", "CORE_STRENGTHENING", "BACK_EXTENSOR", "FUNCTIONAL");
    private static final CatalogueContent CONTENT = CatalogueFiles.shipped();
    private static final Catalogue CATALOGUE = new Catalogue();

    static Stream<Exercise> exercises() {
        return CONTENT.exercises().stream().map(Placed::value);
    }

    static Stream<ProtocolTemplate> templates() {
        return CONTENT.templates().stream().map(Placed::value);
    }

    @Test
    void hasEveryEntryOfTheReference_1_4() {
        var codes = exercises().map(Exercise::code).toList();

        assertThat(codes).containsExactlyInAnyOrder("""
                        BREATH-BRACE PELVIC-TILT MULTIFIDUS-SWELL DEAD-BUG-1 DEAD-BUG-2 DEAD-BUG-3 BIRD-DOG-1
                        BIRD-DOG-2 BIRD-DOG-3 CURL-UP-MCGILL SIDE-BRIDGE-1 SIDE-BRIDGE-2 SIDE-BRIDGE-3 SUITCASE-HOLD
                        SUITCASE-CARRY BALL-SIT-MARCH BALL-BRIDGE BALL-WALKOUT BALANCE-SINGLE-LEG BALANCE-BOARD
                        PALLOF-PRESS CRUNCH SIT-UP LEG-RAISE AB-MACHINE PLANK-1 PLANK-2 PLANK-3 GLUTE-BRIDGE
                        HYPEREXT-FLOOR HYPEREXT-MACHINE HIP-HINGE-DRILL GOODMORNING-STICK GOODMORNING-BAR
                        STR-KNEE-CHEST-SINGLE STR-KNEE-CHEST-DOUBLE STR-CHILD-POSE STR-PRONE-PRESS-UP STR-HIP-FLEXOR
                        STR-PIRIFORMIS HAMSTRING-STRETCH STR-HAMSTRING-STRAP STR-CALF STR-LUMBAR-ROTATION CAT-CAMEL
                        WALK CYCLE-STATIONARY CROSS-TRAINER SWIM POOL-WALK POOL-TRUNK POOL-LEG-SWING SIT-TO-STAND
                        LIFT-TRAINING STAND-TOLERANCE SIT-TOLERANCE EMS-REACT TRACTION-LUMBAR HEAT COLD
                        """.strip().split("\\s+"));
    }

    @Test
    void hasTheMusclesAndPatientTagsOfTheReference_1_3_1_5() {
        var patientTags = CONTENT.reference(Kind.TAGS).values().stream()
                .filter(Reference.Entry::isOfPatients)
                .toList();

        assertThat(CONTENT.reference(Kind.MUSCLES)).hasSize(17);
        assertThat(patientTags).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVE", "DISC", "FEAR", "RELAPSE", "REST", "FORM", "ADHERE"})
    void hasEveryCardOfTheReference(String card) {
        assertThat(CONTENT.cardCodes()).contains("EDU-" + card);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void tellsEachExerciseWholeInEnglishAndGerman(Exercise exercise) {
        assertThat(exercise.i18n()).containsOnlyKeys("en", "de");
        assertThat(String.join(" ", exercise.text("en").steps()))
                .containsIgnoringCase("breath")
                .containsPattern("(?i)stop|leave the water|switch off");
        assertThat(String.join(" ", exercise.text("de").steps()))
                .containsPattern("(?i)atme|atmung")
                .containsPattern("Hören Sie|Verlassen Sie|Schalten Sie|Stopp");
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void leavesEveryFigureToBeSignedOff(Exercise exercise) {
        assertThat(exercise.approvedBy()).isNull();
    }

    /// Codes that programs and clients know from before.
    @ParameterizedTest
    @CsvSource({"WALKING, WALK", "HEAT-PACK, HEAT", "BIRD-DOG-1, BIRD-DOG-1", "HAMSTRING-STRETCH, HAMSTRING-STRETCH"})
    void findsAnExerciseByItsFormerCode(String asked, String found) {
        assertThat(CATALOGUE.find(asked)).map(Exercise::code).hasValue(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LBP-FOUNDATION-8W", "LBP-RADICULAR-CAUTIOUS", "LBP-GRADED-ACTIVITY", "LBP-MAINTENANCE-2X"})
    void hasEveryTemplateOfTheReference(String code) {
        assertThat(CATALOGUE.template(code)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void startsEveryTreatmentSmall_SF_43(ProtocolTemplate template) {
        if (template.kind().equals("TREATMENT")) {
            Phase first = template.phases().getFirst();

            assertThat(first.items()).hasSizeLessThanOrEqualTo(6);
            assertThat(first.items().stream().mapToInt(PlannedExercise::minutes).sum())
                    .isLessThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void mixesEveryPhase_SF_30_SF_25(ProtocolTemplate template) {
        assertThat(template.phases()).allSatisfy(phase -> {
            Set<String> categories = categories(phase);

            assertThat(categories)
                    .contains("MOTOR_CONTROL", "AEROBIC", "STRETCHING")
                    .containsAnyElementsOf(STRENGTH);
        });
    }

    @Test
    void keepsMaintenanceWhole_B_MNT_01() {
        Phase maintain =
                CATALOGUE.template("LBP-MAINTENANCE-2X").orElseThrow().phases().getFirst();

        assertThat(categories(maintain)).contains("CORE_STRENGTHENING", "DYNAMIC_STABILISATION", "AEROBIC");
        assertThat(maintain.items()).allSatisfy(item -> {
            assertThat(item.timesPerWeek()).isGreaterThanOrEqualTo(2);
            assertThat(exercise(item).spinalLoading()).isNotEqualTo("HIGH");
        });
    }

    @Test
    void keepsRadicularTemplateClearOfWhatPullsAtTheNerve_SF_08() {
        var tags = CONTENT.reference(Kind.TAGS);
        List<String> met = CATALOGUE.template("LBP-RADICULAR-CAUTIOUS").orElseThrow().phases().stream()
                .flatMap(phase -> phase.items().stream())
                .flatMap(item -> exercise(item).cautionTags().stream())
                .flatMap(tag -> Stream.ofNullable(tags.get(tag)))
                .filter(tag -> tag.code().equals("RADICULAR") || tag.meets().contains("RADICULAR"))
                .map(Reference.Entry::code)
                .toList();

        assertThat(met).isEmpty();
    }

    private static Set<String> categories(Phase phase) {
        return phase.items().stream().map(item -> exercise(item).category()).collect(Collectors.toSet());
    }

    private static Exercise exercise(PlannedExercise item) {
        return CATALOGUE.find(item.exerciseCode()).orElseThrow();
    }
}
