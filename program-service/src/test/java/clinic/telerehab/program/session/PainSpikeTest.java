package clinic.telerehab.program.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A-PAIN-SPIKE.
class PainSpikeTest {
    private static final PainSpike RULE = new PainSpike(8, 4);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            8,  -,   true
            7,  -,   false
            10, 10,  true
            6,  2,   true
            5,  2,   false
            6,  2.1, false
            4,  0,   true
            -,  0,   false
            -,  -,   false
            0,  0,   false
            """)
    void firesFromTheThresholdOrTheRise(Integer pain, Double mean, boolean isSpike) {
        assertThat(RULE.isSpike(
                        pain == null ? OptionalInt.empty() : OptionalInt.of(pain),
                        mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean)))
                .isEqualTo(isSpike);
    }

    @Property
    void firesForMorePainWheneverItFiresForLess(
            @ForAll @IntRange(max = 9) int pain, @ForAll @IntRange(max = 10) int mean) {
        boolean forLess = RULE.isSpike(OptionalInt.of(pain), OptionalDouble.of(mean));

        boolean forMore = RULE.isSpike(OptionalInt.of(pain + 1), OptionalDouble.of(mean));

        assertThat(!forLess || forMore).isTrue();
    }
}
