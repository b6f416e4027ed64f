package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Stream;

/// How long nothing was logged.
///
/// @param since its first day
/// @param days how many days without a session are over, 0 when there is none
record Gap(LocalDate since, int days) {

    /// Rest that a clinician agreed to is not a gap: it begins anew on the day behind a hold.
    ///
    /// @param start of the program
    /// @param active the days with a session
    /// @param held the days on hold
    /// @param over the last of the patient's days that is over
    static Gap of(LocalDate start, Collection<LocalDate> active, Collection<LocalDate> held, LocalDate over) {
        LocalDate before = Stream.concat(active.stream(), held.stream())
                .filter(day -> !day.isBefore(start))
                .max(LocalDate::compareTo)
                .orElse(start.minusDays(1));
        long days = ChronoUnit.DAYS.between(before, over);
        return new Gap(before.plusDays(1), (int) Math.max(0, days));
    }
}
