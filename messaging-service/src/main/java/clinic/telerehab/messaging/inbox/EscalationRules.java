package clinic.telerehab.messaging.inbox;

import clinic.telerehab.messaging.standing.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Until when an alert has to be acknowledged, and when the next ones are told. Pure; the times are data in
/// `rules/escalation.v1.json`.
final class EscalationRules {
    private final Content content;

    /// In which time a severity counts.
    enum Clock {
        /// Round the clock.
        ALWAYS,
        /// In the clinic's working hours alone.
        WORKING_HOURS,
        /// The same time so many working days later.
        WORKING_DAYS,
        /// So many days by the calendar, or as soon as the clinic works after that.
        CALENDAR_DAYS
    }

    /// The file's content.
    ///
    /// @param severities what is not named has no deadline and is told once
    /// @param alsoForAdmin types that are told to who runs the clinic from the start
    record Content(
            int version,
            @Nullable String approvedBy,
            String source,
            Map<Severity, Times> severities,
            Set<String> alsoForAdmin) {}

    /// @param acknowledgeWithin ISO 8601: a duration where hours count, a period where days do
    record Times(Clock clock, String acknowledgeWithin, String nextStepAfter) {
        Instant add(Instant moment, String time, WorkingTime clinic) {
            return switch (clock) {
                case ALWAYS -> moment.plus(Duration.parse(time));
                case WORKING_HOURS -> clinic.after(moment, Duration.parse(time));
                case WORKING_DAYS -> clinic.workingDaysAfter(moment, days(time));
                case CALENDAR_DAYS -> clinic.calendarDaysAfter(moment, days(time));
            };
        }

        void requireValid() {
            for (String time : new String[] {acknowledgeWithin, nextStepAfter}) {
                boolean isPositive = switch (clock) {
                    case ALWAYS, WORKING_HOURS -> Duration.parse(time).isPositive();
                    case WORKING_DAYS, CALENDAR_DAYS -> days(time) > 0;
                };
                if (!isPositive) {
                    throw new IllegalArgumentException("escalation after %s is no time".formatted(time));
                }
            }
        }

        private static int days(String time) {
            return Period.parse(time).getDays();
        }
    }

    /// @throws IllegalArgumentException for a time that is none, or an urgent severity without one
    EscalationRules(Content content) {
        content.severities().values().forEach(Times::requireValid);
        for (Severity severity : Severity.values()) {
            if (severity != Severity.INFO && !content.severities().containsKey(severity)) {
                throw new IllegalArgumentException("escalation of %s is missing".formatted(severity));
            }
        }
        this.content = content;
    }

    /// Null for what nobody need hurry about.
    @Nullable
    Instant acknowledgeBy(Severity severity, Instant raisedAt, WorkingTime clinic) {
        Times times = content.severities().get(severity);
        return times == null ? null : times.add(raisedAt, times.acknowledgeWithin(), clinic);
    }

    /// When the next ones are told after a step that was due then; null when none are.
    @Nullable
    Instant nextStep(Severity severity, Instant stepDueAt, WorkingTime clinic) {
        Times times = content.severities().get(severity);
        return times == null ? null : times.add(stepDueAt, times.nextStepAfter(), clinic);
    }

    boolean isForAdmin(String type) {
        return content.alsoForAdmin().contains(type);
    }
}
