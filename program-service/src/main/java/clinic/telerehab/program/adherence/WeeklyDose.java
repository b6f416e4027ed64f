package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.DoseView.Amount;
import clinic.telerehab.program.adherence.DoseView.Group;
import clinic.telerehab.program.adherence.DoseView.Week;
import clinic.telerehab.program.adherence.Progress.Done;
import clinic.telerehab.program.prescription.Dose.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Adds up the work of a program by week and kind (clinical.md SF-04). Pure. Nothing counts for more than was
/// prescribed
/// of it.
final class WeeklyDose {
    private WeeklyDose() {}

    /// One item counted in one group.
    private record Counted(String group, Done done) {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static List<Week> of(List<Done> items, DoseGroup groupBy, DoseGroup.Layers layers) {
        Map<LocalDate, List<Done>> weeks = items.stream()
                .collect(Collectors.groupingBy(done -> monday(done.day()), TreeMap::new, Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), groups(week.getValue(), groupBy, layers)))
                .toList();
    }

    private static List<Group> groups(List<Done> items, DoseGroup groupBy, DoseGroup.Layers layers) {
        Map<String, List<Done>> groups = items.stream()
                .flatMap(done -> groupBy.of(done.item(), layers).map(group -> new Counted(group, done)))
                .collect(Collectors.groupingBy(
                        Counted::group, TreeMap::new, Collectors.mapping(Counted::done, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Group group(String code, List<Done> items) {
        return new Group(
                code,
                items.size(),
                sum(items, done -> done.item().snapshot().minutes()),
                sum(items, done -> done.item().snapshot().minutes() * share(done.dose())),
                amounts(items));
    }

    private static double share(ItemDose dose) {
        return dose.capped() / dose.prescribed();
    }

    private static List<Amount> amounts(List<Done> items) {
        Map<Unit, List<Done>> units = items.stream().collect(Collectors.groupingBy((Function<Done, Unit>)
                done -> done.dose().unit()));
        return units.entrySet().stream()
                .map(unit -> new Amount(
                        unit.getKey(),
                        sum(unit.getValue(), done -> done.dose().prescribed()),
                        sum(unit.getValue(), done -> done.dose().capped())))
                .sorted(Comparator.comparing(Amount::unit))
                .toList();
    }

    private static BigDecimal sum(List<Done> items, ToDoubleFunction<Done> figure) {
        return BigDecimal.valueOf(items.stream().mapToDouble(figure).sum()).setScale(1, RoundingMode.HALF_UP);
    }
}
