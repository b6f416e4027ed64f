package clinic.telerehab.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.messaging.inbox.EscalationRules.Clock;
import clinic.telerehab.messaging.inbox.EscalationRules.Content;
import clinic.telerehab.messaging.inbox.EscalationRules.Times;
import clinic.telerehab.messaging.standing.OpeningHours;
import clinic.telerehab.messaging.standing.WorkingTime;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With the times of the file, at a clinic in Berlin that works Monday to Friday from 08:00 to 18:00.
class EscalationRulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingTime WEEK = new WorkingTime(
            BERLIN,
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.getValue() <= 5)
                    .map(day -> new OpeningHours(day, "08:00", "18:00"))
                    .toList(),
            Set.of());

    private EscalationRules rules;

    @BeforeEach
    void load() throws IOException {
        rules = new EscalationRulesProducer().rules();
    }

    @ParameterizedTest(name = "{0} of {1}: by {2}, next {3}")
    @CsvSource({
        // On a working day
        "CRITICAL, 2026-03-03T10:00, 2026-03-03T10:15, 2026-03-03T10:30",
        "HIGH,     2026-03-03T10:00, 2026-03-03T14:00, 2026-03-03T16:00",
        "MEDIUM,   2026-03-03T10:00, 2026-03-04T10:00, 2026-03-05T10:00",
        "LOW,      2026-03-03T10:00, 2026-03-06T10:00, 2026-03-09T10:00",
        // On Friday at five
        "CRITICAL, 2026-03-06T17:00, 2026-03-06T17:15, 2026-03-06T17:30",
        "HIGH,     2026-03-06T17:00, 2026-03-09T11:00, 2026-03-09T13:00",
        "MEDIUM,   2026-03-06T17:00, 2026-03-09T17:00, 2026-03-10T17:00",
        "LOW,      2026-03-06T17:00, 2026-03-09T17:00, 2026-03-12T17:00",
        // On Saturday night, as the clock goes forward
        "CRITICAL, 2026-03-29T01:50, 2026-03-29T03:05, 2026-03-29T03:20",
        "HIGH,     2026-03-28T23:00, 2026-03-30T12:00, 2026-03-30T14:00",
        "MEDIUM,   2026-03-28T23:00, 2026-03-31T08:00, 2026-04-01T08:00",
        "LOW,      2026-03-28T23:00, 2026-04-01T08:00, 2026-04-06T08:00",
        // Before the weekend at which it goes back
        "CRITICAL, 2026-10-24T23:50, 2026-10-25T00:05, 2026-10-25T00:20",
        "HIGH,     2026-10-23T17:30, 2026-10-26T11:30, 2026-10-26T13:30",
        "MEDIUM,   2026-10-23T17:30, 2026-10-26T17:30, 2026-10-27T17:30",
        "LOW,      2026-10-23T17:30, 2026-10-26T17:30, 2026-10-29T17:30"
    })
    void givesEachSeverityItsTime(Severity severity, LocalDateTime raised, LocalDateTime due, LocalDateTime next) {
        var raisedAt = raised.atZone(BERLIN).toInstant();

        var dueAt = Objects.requireNonNull(rules.acknowledgeBy(severity, raisedAt, WEEK));

        assertThat(dueAt).isEqualTo(due.atZone(BERLIN).toInstant());
        assertThat(rules.nextStep(severity, dueAt, WEEK))
                .isEqualTo(next.atZone(BERLIN).toInstant());
    }

    @Test
    void hurriesNobodyWithMereInformation() {
        var now = LocalDateTime.parse("2026-03-03T10:00").atZone(BERLIN).toInstant();

        assertThat(rules.acknowledgeBy(Severity.INFO, now, WEEK)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"A-BREAKGLASS, true", "A-NO-LEAD, true", "A-PAIN-SPIKE, false"})
    void knowsWhatIsForWhoRunsTheClinic(String type, boolean isForAdmin) {
        assertThat(rules.isForAdmin(type)).isEqualTo(isForAdmin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D"})
    void refusesTimesThatAreNone(String time) {
        Map<Severity, Times> times = new EnumMap<>(Severity.class);
        times.put(Severity.LOW, new Times(Clock.WORKING_DAYS, time, "P1D"));

        assertThatThrownBy(() -> new EscalationRules(new Content(1, null, "", times, Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(time);
    }

    @Test
    void refusesToLeaveAnUrgentSeverityOut() {
        assertThatThrownBy(() -> new EscalationRules(new Content(1, null, "", Map.of(), Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOW");
    }
}
