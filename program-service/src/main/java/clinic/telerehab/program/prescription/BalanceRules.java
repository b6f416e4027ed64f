package clinic.telerehab.program.prescription;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules about how the parts of a program weigh against each other. Pure.
final class BalanceRules {
    private static final double WHOLE = 100;

    private BalanceRules() {}

    /// W-COMP-02.
    static Check manySided(RuleRow row) {
        var stretching = row.listed("stretching");
        var strengthening = row.listed("strengthening");
        var endurance = row.listed("endurance");
        return composition -> composition.isTreatment()
                ? Outcome.brokenFor(Missing.when(!composition.hasAny(stretching), "STRETCHING")
                        .and(!composition.hasAny(strengthening), "STRENGTHENING")
                        .and(!composition.hasAny(endurance), "AEROBIC")
                        .codes())
                : Outcome.PASSED;
    }

    /// W-COMP-03.
    static Check controlForChronicPain(RuleRow row) {
        var chronicity = row.listed("chronicity");
        var control = row.listed("category");
        return composition -> {
            if (!composition.isTreatment() || composition.hasAny(control)) {
                return Outcome.PASSED;
            }
            var patient = composition.patient();
            if (patient == null) {
                return Outcome.NOT_ASKED;
            }
            var episode = patient.episode();
            return Outcome.brokenIf(
                    episode != null && (chronicity.contains(episode.chronicity()) || episode.relapseOf() != null));
        };
    }

    /// W-COMP-04.
    static Check notByFlexionAlone(RuleRow row, Work work) {
        var exercises = row.listed("exercises");
        var core = row.listed("core");
        var control = row.listed("category");
        int percent = row.figure("percent");
        return composition -> {
            double all = composition.of(core).mapToDouble(work::weekly).sum();
            double flexion = composition
                    .of(core)
                    .filter(item -> exercises.contains(item.exerciseCode()))
                    .mapToDouble(work::weekly)
                    .sum();
            return Outcome.brokenIf(!composition.hasAny(control) && flexion * WHOLE > all * percent);
        };
    }

    /// W-COMP-06.
    static Check severalRegions(RuleRow row) {
        var regions = row.listed("regions");
        var stretching = row.listed("category");
        int atLeast = row.figure("regions");
        return composition -> {
            Set<String> stretched = composition
                    .of(stretching)
                    .flatMap(item -> item.snapshot().region().stream())
                    .filter(regions::contains)
                    .collect(Collectors.toSet());
            return Outcome.brokenIf(composition.hasAny(stretching) && stretched.size() < atLeast);
        };
    }

    /// W-COMP-07.
    static Check beltInBalance(RuleRow row, Work work) {
        var abdominal = row.listed("abdominal");
        var extensor = row.listed("extensor");
        var categories = row.listed("categories");
        int ratio = row.figure("ratio");
        return composition -> {
            double front = weekly(composition.of(categories), abdominal, work);
            double back = weekly(composition.of(categories), extensor, work);
            return Outcome.brokenIf(front > back * ratio || back > front * ratio);
        };
    }

    /// An item counts once, by the muscle of the group that it is most about.
    private static double weekly(Stream<ProgramItem> items, Set<String> muscles, Work work) {
        return items.mapToDouble(item -> work.weekly(item)
                        * item.snapshot().muscles().stream()
                                .filter(muscle -> muscles.contains(muscle.code()))
                                .mapToDouble(muscle -> work.share(muscle.role()))
                                .max()
                                .orElse(0))
                .sum();
    }
}
