package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a week of a program asks of muscles, layers, modes and categories. Pure.
final class WeeklyDose {
    private static final int SECONDS_PER_MINUTE = 60;

    private final Work work;
    private final Map<String, String> layers;

    /// @param layers by muscle
    WeeklyDose(Work work, Map<String, String> layers) {
        this.work = work;
        this.layers = Map.copyOf(layers);
    }

    /// Minutes of work by code, one decimal; what there is no work for is left out. For muscles and layers an exercise
    /// counts in full when it is chosen for them, else in part.
    record Shares(
            Map<String, Double> muscles,
            Map<String, Double> layers,
            Map<String, Double> modes,
            Map<String, Double> categories) {}

    Shares of(List<ProgramItem> items) {
        List<ProgramItem> due = items.stream().filter(item -> !item.paused()).toList();
        return new Shares(
                shares(due, item -> byMuscle(item, MuscleUse::code)),
                shares(due, item -> byMuscle(item, muscle -> layers.getOrDefault(muscle.code(), "MIXED"))),
                shares(due, item -> Map.of(item.snapshot().contractionMode(), 1.0)),
                shares(due, item -> Map.of(item.snapshot().category(), 1.0)));
    }

    /// Several muscles of one group count as the one that counts most.
    private Map<String, Double> byMuscle(ProgramItem item, Function<MuscleUse, String> group) {
        return item.snapshot().muscles().stream()
                .collect(Collectors.toMap(group, muscle -> work.share(muscle.role()), Math::max));
    }

    private Map<String, Double> shares(List<ProgramItem> items, Function<ProgramItem, Map<String, Double>> weights) {
        Map<String, Double> seconds = new TreeMap<>();
        items.forEach(item -> weights.apply(item)
                .forEach((code, weight) -> seconds.merge(code, work.weekly(item) * weight, Double::sum)));
        seconds.replaceAll((code, sum) -> Math.round(sum * 10 / SECONDS_PER_MINUTE) / 10.0);
        return seconds;
    }
}
