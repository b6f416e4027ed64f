package clinic.telerehab.messaging.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} to {1}: {2} becomes {3}")
    @CsvSource({
        "22:00, 07:00, 2026-03-02T21:59, 2026-03-02T21:59",
        "22:00, 07:00, 2026-03-02T22:00, 2026-03-03T07:00",
        "22:00, 07:00, 2026-03-03T06:59, 2026-03-03T07:00",
        "22:00, 07:00, 2026-03-03T07:00, 2026-03-03T07:00",
        "12:00, 14:00, 2026-03-02T11:59, 2026-03-02T11:59",
        "12:00, 14:00, 2026-03-02T12:00, 2026-03-02T14:00",
        "12:00, 14:00, 2026-03-02T14:00, 2026-03-02T14:00",
        // The clock goes forward, and back, that night.
        "22:00, 07:00, 2026-03-28T23:00, 2026-03-29T07:00",
        "22:00, 07:00, 2026-10-24T23:00, 2026-10-25T07:00",
        "22:00, 02:30, 2026-03-28T23:00, 2026-03-29T03:30"
    })
    void endWhenTheClockOfTheRecipientSaysSo(String from, String to, LocalDateTime moment, LocalDateTime loud) {
        var quiet = new QuietHours(from, to);

        assertThat(quiet.firstLoud(moment.atZone(BERLIN).toInstant(), BERLIN))
                .isEqualTo(loud.atZone(BERLIN).toInstant());
    }

    @Test
    void planEveryChannelOnce() {
        Instant night = LocalDateTime.parse("2026-03-02T23:00").atZone(BERLIN).toInstant();
        Instant morning = LocalDateTime.parse("2026-03-03T07:00").atZone(BERLIN).toInstant();
        var wanted = new Wanted(
                true,
                Map.of(NotificationType.MESSAGE, Set.of(Channel.PUSH)),
                new QuietHours("22:00", "07:00"),
                null,
                null);
        var offered = Set.of(Channel.EMAIL, Channel.PUSH);

        assertThat(DeliveryPlan.of(NotificationType.MESSAGE, false, wanted, BERLIN, offered, null, night))
                .isEqualTo(List.of(
                        new Delivery(Channel.IN_APP, Delivery.State.SENT, night),
                        new Delivery(Channel.EMAIL, Delivery.State.SUPPRESSED, night),
                        new Delivery(Channel.PUSH, Delivery.State.QUEUED, morning)));
        assertThat(DeliveryPlan.of(NotificationType.ALERT, true, wanted, BERLIN, offered, null, night))
                .isEqualTo(List.of(
                        new Delivery(Channel.IN_APP, Delivery.State.SENT, night),
                        new Delivery(Channel.EMAIL, Delivery.State.QUEUED, night),
                        new Delivery(Channel.PUSH, Delivery.State.SUPPRESSED, night)));
    }
}
