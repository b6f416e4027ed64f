package clinic.telerehab.program.progression;

import clinic.telerehab.program.catalogue.DefaultDose;
import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.Schedule;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Between what is prescribed and what progression reckons with. Pure.
final class Works {
    private static final int WEEK = 7;

    private Works() {}

    static Work of(Dose dose, Schedule schedule) {
        return new Work(
                dose.sets(),
                dose.reps(),
                dose.holdSeconds(),
                dose.seconds(),
                dose.minutes(),
                dose.distanceMetres(),
                Objects.requireNonNullElse(dose.pyramid(), List.of()),
                dose.loadKg(),
                schedule.timesAWeek());
    }

    static Work of(DefaultDose dose, int timesPerWeek) {
        return of(Dose.of(dose), Schedule.timesAWeek(timesPerWeek));
    }

    /// The dose with other amounts; rest, tempo and the like stay as they are.
    static Dose dose(Work work, Dose like) {
        return new Dose(
                work.sets(),
                work.reps(),
                work.holdSeconds(),
                work.seconds(),
                work.minutes(),
                work.metres(),
                work.hasPyramid() ? work.pyramid() : null,
                like.perSide(),
                work.loadKg(),
                like.restSeconds(),
                like.tempo(),
                like.resistance());
    }

    /// The schedule with other times a week: named days stay, and more are added where the gap is widest.
    static Schedule schedule(Work work, Schedule like) {
        if (work.timesPerWeek() == like.timesAWeek()) {
            return like;
        }
        Set<DayOfWeek> named = like.daysOfWeek();
        if (named == null || named.size() > work.timesPerWeek()) {
            return Schedule.timesAWeek(work.timesPerWeek());
        }
        Set<DayOfWeek> days = EnumSet.copyOf(named);
        while (days.size() < work.timesPerWeek()) {
            days.add(inTheWidestGap(days));
        }
        return Schedule.onDays(days);
    }

    private static DayOfWeek inTheWidestGap(Set<DayOfWeek> days) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> !days.contains(day))
                .max(Comparator.comparingInt((DayOfWeek day) -> distance(day, days))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int distance(DayOfWeek day, Set<DayOfWeek> days) {
        return days.stream()
                .flatMapToInt(other -> IntStream.of(
                        Math.floorMod(day.getValue() - other.getValue(), WEEK),
                        Math.floorMod(other.getValue() - day.getValue(), WEEK)))
                .min()
                .orElse(WEEK);
    }
}
