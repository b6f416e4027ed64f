package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How faithfully a program was followed up to one day.
///
/// @param day the last day looked at
/// @param band by the sessions of the usual window; null before anything of it counts
/// @param gapDays days without any session up to then
/// @param lastActiveOn the last day with a session; null before the first
record Snapshot(
        LocalDate day,
        WindowAdherence shortWindow,
        WindowAdherence window,
        WindowAdherence longWindow,
        @Nullable Band band,
        int gapDays,
        @Nullable LocalDate lastActiveOn,
        int persistenceWeeks,
        int streakWeeks) {

    /// Reckons it from nothing but the course, so that doing it again gives the same.
    ///
    /// @param day up to which to look
    /// @param over the last of the patient's days that is over; for a day in the past that day itself
    static Snapshot of(Course course, LocalDate day, LocalDate over, Band.Limits limits, AdherenceRules rules) {
        var adherence = new Adherence(rules);
        var known = course.until(day);
        var window = adherence.over(known.planned(), rules.days(), day, over);
        var persistence =
                Persistence.of(known.start(), known.weeklyTarget(), known.planned(), known.extra(), over, rules);
        return new Snapshot(
                day,
                adherence.over(known.planned(), rules.shortDays(), day, over),
                window,
                adherence.over(known.planned(), rules.longDays(), day, over),
                window.band(limits),
                Gap.of(known.start(), known.active(), known.held(over), over).days(),
                known.active().stream().max(LocalDate::compareTo).orElse(null),
                persistence.weeks(),
                persistence.streak());
    }
}
