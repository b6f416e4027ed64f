package clinic.telerehab.program.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PlannedExercise;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhasesTest {
    private static final Collection<ProtocolTemplate> SHIPPED =
            CatalogueFiles.shipped().templates().stream().map(Placed::value).toList();

    static Stream<Arguments> phases() {
        return SHIPPED.stream()
                .flatMap(template ->
                        template.phases().stream().map(phase -> Arguments.of(template.code(), template.kind(), phase)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    void knowsEveryPhaseByItsExercises(String template, String kind, Phase phase) {
        assertThat(Phases.like(exercises(phase), kind, SHIPPED))
                .hasValue(phase.name().name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    void knowsItStillWithOneExerciseLess(String template, String kind, Phase phase) {
        Set<String> fewer = exercises(phase);
        fewer.remove(phase.items().getLast().exerciseCode());

        assertThat(Phases.like(fewer, kind, SHIPPED)).isPresent();
    }

    @Test
    void saysNothingOfWhatIsLikeNone() {
        assertThat(Phases.like(Set.of("BIRD-DOG-1"), "TREATMENT", SHIPPED)).isEmpty();
        assertThat(Phases.like(Set.of(), "TREATMENT", SHIPPED)).isEmpty();
    }

    private static Set<String> exercises(Phase phase) {
        return phase.items().stream().map(PlannedExercise::exerciseCode).collect(Collectors.toSet());
    }
}
