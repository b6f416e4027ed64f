package clinic.telerehab.messaging.rtm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service knows of one month of a patient.
///
/// @param heardAt when anything was reported first; null when that is not known
record MonthFacts(
        UUID patientId,
        YearMonth month,
        ZoneId zone,
        List<ContactEntry> entries,
        @Nullable Instant heardAt) {
    // A session may be handed in as long as this after its day; one more for the time zones.
    private static final int LATE_DAYS = 15;
    private static final int UNKNOWN_DAYS = 92;

    int minutes() {
        return entries.stream().mapToInt(ContactEntry::seconds).sum() / 60;
    }

    int liveContacts() {
        return (int) entries.stream().filter(ContactEntry::synchronous).count();
    }

    /// The first day that may have been reported.
    LocalDate firstDay() {
        LocalDate earliest = month.atDay(1).minusDays(UNKNOWN_DAYS);
        return heardAt == null ? earliest : LocalDate.ofInstant(heardAt, zone).minusDays(LATE_DAYS);
    }

    /// The last day of a period that begins in the month.
    LocalDate lastDay(int periodDays) {
        return month.atEndOfMonth().plusDays(periodDays - 1L);
    }
}
