package clinic.telerehab.program.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionContentTest {
    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /// A-PERIPHERAL: leg and below the knee before, then after.
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2, -,     4, -,     true
            2, -,     3, -,     false
            -, -,     9, -,     false
            0, -,     -, -,     false
            -, false, -, true,  true
            -, true,  -, true,  false
            -, -,     -, true,  true
            -, -,     -, false, false
            -, false, -, -,     false
            """)
    void tellsThatPainWentDownTheLeg_A_PERIPHERAL(
            @Nullable Integer legBefore,
            @Nullable Boolean kneeBefore,
            @Nullable Integer legAfter,
            @Nullable Boolean kneeAfter,
            boolean isPeripheral) {
        var before = new PreCheck(null, legBefore, kneeBefore, null, null);
        var after = new AfterPain(null, legAfter, kneeAfter);

        assertThat(new SessionContent(before, List.of(), after, null, null).isPeripheral(2))
                .isEqualTo(isPeripheral);
        assertThat(new SessionContent(before, List.of(), null, after, null).isPeripheral(2))
                .isEqualTo(isPeripheral);
    }

    @Test
    void takesPainBelowTheKneeForNewWhenNobodyAskedBefore_A_PERIPHERAL() {
        var after = new AfterPain(null, null, true);

        assertThat(new SessionContent(null, List.of(), after, null, null).isPeripheral(2))
                .isTrue();
    }

    @Test
    void takesUnknownPainForNoNumber_INV_S6() {
        var unknown = new SessionContent(null, List.of(done(ITEM, null)), null, null, null);
        var zero = new SessionContent(null, List.of(done(ITEM, 0)), null, null, null);

        assertThat(unknown.maxPain()).isEmpty();
        assertThat(zero.maxPain()).hasValue(0);
    }

    @Test
    void findsTheHighestPainWhereverItWasTold() {
        var content = new SessionContent(
                new PreCheck(1, 2, null, null, null),
                List.of(done(ITEM, 3)),
                new AfterPain(4, null, null),
                new AfterPain(null, 5, null),
                null);

        assertThat(content.maxPain()).hasValue(5);
    }

    @Test
    void mergesALaterSaveWithoutLosingWhatOnlyTheEarlierTold_INV_S1() {
        var earlier = new SessionContent(
                new PreCheck(3, null, null, null, null), List.of(done(ITEM, 1), done(OTHER, 2)), null, null, "so far");
        var later = new SessionContent(null, List.of(done(ITEM, 4)), new AfterPain(2, null, null), null, null);

        var merged = earlier.with(later);

        assertThat(merged.items()).containsExactly(done(ITEM, 4), done(OTHER, 2));
        assertThat(merged.preCheck()).isEqualTo(earlier.preCheck());
        assertThat(merged.post()).isEqualTo(later.post());
        assertThat(merged.comment()).isEqualTo("so far");
        assertThat(merged.with(later)).isEqualTo(merged);
    }

    @Nested
    class BeforeASession {
        private final MiniScreen screen = new MiniScreen(
                List.of(question("RF01", MiniScreen.Effect.EMERGENCY), question("RF06", MiniScreen.Effect.URGENT)));

        @ParameterizedTest
        @CsvSource(textBlock = """
                RF01, YES,    true
                RF01, UNSURE, true
                RF01, NO,     false
                RF06, YES,    true
                RF06, UNSURE, false
                RF06, NO,     false
                RF99, YES,    true
                RF99, UNSURE, true
                RF99, NO,     false
                """)
        void stopsForAnyYesAndForDoubtInAnEmergency_INV_S4(String question, String answer, boolean stops) {
            var answered = new PreCheck(null, null, null, null, Map.of(question, answer));

            assertThat(screen.flags(answered)).hasSize(stops ? 1 : 0);
        }

        @Test
        void goesOnWithoutAnswers() {
            assertThat(screen.flags(null)).isEmpty();
            assertThat(screen.flags(new PreCheck(9, 9, true, 0, null))).isEmpty();
        }

        private MiniScreen.Question question(String id, MiniScreen.Effect effect) {
            return new MiniScreen.Question(id, "", effect, "", null);
        }
    }

    private static DoneItem done(UUID item, @Nullable Integer pain) {
        return new DoneItem(item, 1, 1, null, null, null, pain, null, null, null, null);
    }
}
