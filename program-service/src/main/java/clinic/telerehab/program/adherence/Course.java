package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.PainCourse.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All of a program's course that it is judged by, in the patient's own days.
///
/// @param start its first day
/// @param reviewOn when it is to be looked at again
/// @param active the days on which something was logged
/// @param extra the days on which a whole session was done that was not planned for them
/// @param rests its holds
/// @param pain back pain as it was reported, from before the program on
record Course(
        boolean isMaintenance,
        LocalDate start,
        @Nullable LocalDate reviewOn,
        int weeklyTarget,
        List<PlannedSession> planned,
        Set<LocalDate> active,
        List<LocalDate> extra,
        List<Rest> rests,
        List<Reading> pain) {
    Course {
        planned = List.copyOf(planned);
        active = Set.copyOf(active);
        extra = List.copyOf(extra);
        rests = List.copyOf(rests);
        pain = List.copyOf(pain);
    }

    /// A hold.
    ///
    /// @param reviewOn the day on which it is to be looked at again
    /// @param lastDay of the rest itself
    /// @param isOpen whether nobody ended it yet
    /// @param ranOutOn the day on which it was over by itself; null while it is open, or when
    /// somebody ended it before
    record Rest(
            LocalDate from,
            LocalDate reviewOn,
            LocalDate lastDay,
            boolean isOpen,
            @Nullable LocalDate ranOutOn) {

        /// Whether nobody looked at it in time: it goes on past its review, or it ran out. The
        /// review is due before that, so nobody did; it is told for the day on which it ran out.
        ///
        /// @param over the last of the patient's days that is over
        boolean isUnseen(LocalDate over) {
            return isOpen ? !reviewOn.isAfter(over) : ranOutOn != null && ranOutOn.isAfter(over);
        }
    }

    /// What was to be seen of it on that day, whatever was logged of later days.
    Course until(LocalDate day) {
        return new Course(
                isMaintenance,
                start,
                reviewOn,
                weeklyTarget,
                planned.stream().filter(session -> !session.day().isAfter(day)).toList(),
                active.stream().filter(date -> !date.isAfter(day)).collect(Collectors.toSet()),
                extra.stream().filter(date -> !date.isAfter(day)).toList(),
                rests.stream().filter(rest -> !rest.from().isAfter(day)).toList(),
                pain.stream().filter(reading -> !reading.day().isAfter(day)).toList());
    }

    /// The days of rest up to that day.
    Set<LocalDate> held(LocalDate until) {
        return rests.stream()
                .flatMap(rest -> rest.from().datesUntil(rest.lastDay().plusDays(1)))
                .filter(day -> !day.isAfter(until))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many days of the program are over.
    long daysOver(LocalDate over) {
        return ChronoUnit.DAYS.between(start, over) + 1;
    }
}
