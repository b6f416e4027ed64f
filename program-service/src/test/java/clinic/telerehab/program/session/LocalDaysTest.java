package clinic.telerehab.program.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {
    private static final Duration GRACE = Duration.ofHours(3);
    private static final long FIRST_SECOND = 1_577_836_800L;
    private static final long LAST_SECOND = 1_956_528_000L;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Africa/Cairo",
            "Asia/Beirut",
            "America/Sao_Paulo",
            "America/Santiago",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Chatham",
            "UTC");

    /// Nights on which the clocks change, and ordinary ones beside them.
    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Berlin,     2026-03-28, 2026-03-28T23:00:00Z, 2026-03-29T02:00:00Z
            Europe/Berlin,     2026-03-29, 2026-03-29T22:00:00Z, 2026-03-30T01:00:00Z
            Europe/Berlin,     2026-10-24, 2026-10-24T22:00:00Z, 2026-10-25T01:00:00Z
            Europe/Berlin,     2026-10-25, 2026-10-25T23:00:00Z, 2026-10-26T02:00:00Z
            Europe/Berlin,     2026-11-20, 2026-11-20T23:00:00Z, 2026-11-21T02:00:00Z
            Africa/Cairo,      2026-04-23, 2026-04-23T22:00:00Z, 2026-04-24T01:00:00Z
            Asia/Beirut,       2026-03-28, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z
            America/Sao_Paulo, 2018-11-03, 2018-11-04T03:00:00Z, 2018-11-04T06:00:00Z
            Pacific/Apia,      2011-12-29, 2011-12-30T10:00:00Z, 2011-12-30T13:00:00Z
            """)
    void beginsTheNextDayWithItsFirstMomentAndWaitsThreeHours(
            String zone, LocalDate day, Instant nextBegins, Instant overAt) {
        assertThat(LocalDays.startOf(day.plusDays(1), ZoneId.of(zone))).isEqualTo(nextBegins);
        assertThat(LocalDays.overAt(day, ZoneId.of(zone), GRACE)).isEqualTo(overAt);
    }

    @Property
    void putsEveryMomentIntoTheOneDayThatHasBegunAndNotEnded(
            @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = FIRST_SECOND, max = LAST_SECOND) long second) {
        Instant moment = Instant.ofEpochSecond(second);

        LocalDate day = LocalDays.dayOf(moment, zone);

        assertThat(LocalDays.startOf(day, zone)).isBeforeOrEqualTo(moment);
        assertThat(LocalDays.startOf(day.plusDays(1), zone)).isAfter(moment);
    }

    @Property
    void closesDaysInTheirOrder(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 18_262, max = 22_645) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        Instant over = LocalDays.overAt(day, zone, GRACE);

        assertThat(LocalDays.overAt(day.plusDays(1), zone, GRACE)).isAfter(over);
        assertThat(LocalDays.dayOf(over, zone)).isAfter(day);
        assertThat(LocalDays.dayOf(over.minus(GRACE).minusSeconds(1), zone)).isEqualTo(day);
    }

    @Property
    void letsNoDayLastLessThan22OrMoreThan26Hours(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 18_262, max = 22_645) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        Duration length = Duration.between(LocalDays.startOf(day, zone), LocalDays.startOf(day.plusDays(1), zone));

        assertThat(length).isBetween(Duration.ofHours(22), Duration.ofHours(26));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }
}
