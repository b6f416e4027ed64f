package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kubernetes.policy.Policy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void holds(String overlay, String policy) {
        assertThat(Policy.ALL.get(policy).complaints(Rendered.of(overlay))).isEmpty();
    }

    static Stream<Arguments> everywhere() {
        return Rendered.OVERLAYS.stream()
                .flatMap(overlay -> Policy.ALL.keySet().stream().sorted().map(policy -> Arguments.of(overlay, policy)));
    }
}
