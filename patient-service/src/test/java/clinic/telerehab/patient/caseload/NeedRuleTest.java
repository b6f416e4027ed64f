package clinic.telerehab.patient.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.caseload.NeedReason.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class NeedRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final NeedRule RULE = new NeedRule(Map.ofEntries(
            Map.entry("needCritical", 100),
            Map.entry("needHigh", 40),
            Map.entry("needMedium", 15),
            Map.entry("needLow", 5),
            Map.entry("needAdherenceRed", 20),
            Map.entry("needAdherenceAmber", 10),
            Map.entry("needUnread", 10),
            Map.entry("needProposalWaiting", 10),
            Map.entry("needClipWaiting", 8),
            Map.entry("needOutcomeOverdue", 6),
            Map.entry("needUnknown", 15),
            Map.entry("clipWaitingHours", 24),
            Map.entry("proposalWaitingDays", 3)));

    @ParameterizedTest
    @CsvSource({
        // critical, high, medium, low, band, unread h, proposal h, clip h, overdue, need
        "0, 0, 0, 0, GREEN,  ,    ,   , false,   0",
        "1, 0, 0, 0,      ,  ,    ,   , false, 100",
        "0, 2, 0, 0,      ,  ,    ,   , false,  80",
        "0, 0, 3, 1,      ,  ,    ,   , false,  50",
        "0, 0, 0, 0, RED  ,  ,    ,   , false,  20",
        "0, 0, 0, 0, AMBER,  ,    ,   , false,  10",
        "0, 0, 0, 0,      , 23,   ,   , false,   0",
        "0, 0, 0, 0,      , 24,   ,   , false,  10",
        "0, 0, 0, 0,      ,  , 71,    , false,   0",
        "0, 0, 0, 0,      ,  , 72,    , false,  10",
        "0, 0, 0, 0,      ,  ,    , 23, false,   0",
        "0, 0, 0, 0,      ,  ,    , 24, false,   8",
        "0, 0, 0, 0,      ,  ,    ,   , true ,   6",
        "1, 1, 1, 1, RED  , 25, 73, 25, true , 214"
    })
    void addsUpWhatWaits(ArgumentsAccessor row) {
        var facts = new NeedFacts(
                number(row, 0),
                number(row, 1),
                number(row, 2),
                number(row, 3),
                row.getString(4),
                ago(row.getInteger(5)),
                ago(row.getInteger(6)),
                ago(row.getInteger(7)),
                "true".equals(row.getString(8)) ? NOW : null,
                null);

        assertThat(RULE.of(facts, NOW).score()).isEqualTo(number(row, 9));
    }

    @Test
    void listsReasonsWeightiestFirst() {
        var facts = new NeedFacts(0, 1, 0, 1, "AMBER", ago(30), null, null, NOW, null);

        assertThat(RULE.of(facts, NOW).reasons())
                .extracting(NeedReason::code)
                .containsExactly(
                        Code.HIGH_ALERT,
                        Code.LOW_ALERT,
                        Code.ADHERENCE_AMBER,
                        Code.UNREAD_MESSAGE,
                        Code.ASSESSMENT_OVERDUE);
    }

    @Test
    void tellsWhenTimeAloneWillChangeIt() {
        Instant dueSoon = NOW.plus(Duration.ofMinutes(10));
        var facts = new NeedFacts(0, 0, 0, 0, null, ago(20), ago(80), ago(22), null, dueSoon);

        assertThat(RULE.of(facts, NOW).changesAt()).isEqualTo(dueSoon);
    }

    @Test
    void knowsWhenTimeWillNotChangeIt() {
        assertThat(RULE.of(new NeedFacts(1, 0, 0, 0, "RED", ago(25), null, null, NOW, null), NOW)
                        .changesAt())
                .isNull();
    }

    @Property
    void isTheSumOfItsReasons(
            @ForAll @IntRange(max = 9) int critical,
            @ForAll @IntRange(max = 9) int high,
            @ForAll @IntRange(max = 200) int unread,
            @ForAll @IntRange(max = 200) int clip) {
        Need need = RULE.of(new NeedFacts(critical, high, 0, 0, "RED", ago(unread), null, ago(clip), null, null), NOW);

        assertThat(need.score())
                .isEqualTo(need.reasons().stream().mapToInt(NeedReason::points).sum());
    }

    @Property
    void neverFallsWhenAnAlertIsAdded(@ForAll @IntRange(max = 9) int high, @ForAll @IntRange(max = 9) int low) {
        var before = new NeedFacts(0, high, 0, low, null, null, null, null, null, null);
        var after = new NeedFacts(0, high + 1, 0, low, null, null, null, null, null, null);

        assertThat(RULE.of(after, NOW).score())
                .isGreaterThan(RULE.of(before, NOW).score());
    }

    @Test
    void givesEveryReasonAWeightOfItsOwn() {
        List<String> names = Arrays.stream(Code.values()).map(Code::threshold).collect(Collectors.toList());

        assertThat(names).doesNotHaveDuplicates();
    }

    private static int number(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getInteger(column));
    }

    private static @Nullable Instant ago(@Nullable Integer hours) {
        return hours == null ? null : NOW.minus(Duration.ofHours(hours));
    }
}
