package clinic.telerehab.patient.clinic;

import clinic.telerehab.patient.clinic.Threshold.FollowUpMonths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of clinical rules that a clinic may set for itself. Pure; the figures are data in
/// `clinic/thresholds.v1.json`.
final class Thresholds {
    private final Map<String, Threshold> byName = new LinkedHashMap<>();
    private final List<Integer> followUpMonths;

    /// @throws IllegalArgumentException naming the first figure that contradicts itself or another
    Thresholds(List<Threshold> thresholds, FollowUpMonths followUp) {
        followUpMonths = List.copyOf(followUp.standard());
        boolean isRising = followUpMonths.stream().sorted().distinct().toList().equals(followUpMonths);
        require(
                isRising && !followUpMonths.isEmpty() && followUpMonths.getFirst() > 0,
                "followUpMonths",
                "do not rise");
        for (Threshold threshold : thresholds) {
            require(byName.put(threshold.name(), threshold) == null, threshold.name(), "is there twice");
            require(threshold.takes(threshold.standard()), threshold.name(), "has its standard out of its own range");
            require(!threshold.source().isBlank(), threshold.name(), "has no source");
        }
        for (Threshold threshold : thresholds) {
            boolean isKnown = threshold.below() == null || byName.containsKey(threshold.below());
            require(isKnown, threshold.name(), "must stay below one that is not there");
        }
        String contradiction = refusal(Map.of());
        require(contradiction == null, String.valueOf(contradiction), "is not below what it must stay below");
    }

    /// What is wrong with a clinic's own figures: the name of the first that is unknown, out of range or not below the
    /// one it must stay below; null when they can be taken.
    @Nullable
    String refusal(Map<String, Integer> own) {
        for (var figure : new TreeMap<>(own).entrySet()) {
            Threshold threshold = byName.get(figure.getKey());
            if (threshold == null || !threshold.takes(figure.getValue())) {
                return figure.getKey();
            }
        }
        Map<String, Integer> effective = effective(own);
        return byName.values().stream()
                .filter(threshold -> threshold.below() != null)
                .filter(threshold -> figure(effective, threshold.name()) >= figure(effective, threshold.below()))
                .map(Threshold::name)
                .findFirst()
                .orElse(null);
    }

    /// When a new clinic asks its patients again, in months after discharge.
    List<Integer> followUpMonths() {
        return followUpMonths;
    }

    /// Every figure: the clinic's own, or else the standard.
    Map<String, Integer> effective(Map<String, Integer> own) {
        Map<String, Integer> figures = new TreeMap<>();
        byName.values()
                .forEach(threshold ->
                        figures.put(threshold.name(), own.getOrDefault(threshold.name(), threshold.standard())));
        return figures;
    }

    private static int figure(Map<String, Integer> figures, @Nullable String name) {
        return figures.getOrDefault(String.valueOf(name), Integer.MAX_VALUE);
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("threshold %s %s".formatted(name, otherwise));
        }
    }
}
