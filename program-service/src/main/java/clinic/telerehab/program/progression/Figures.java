package clinic.telerehab.program.progression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers that the rules of progression go by; they are data in `rules/progression.v1.json`, so that a clinician
/// can sign each of them.
///
/// @param pyramids descending repetitions of a static hold, from small to large
/// @param correctOnly exercises that take a verdict without any correction on the step before
record Figures(
        int sessions,
        int daysBetweenSteps,
        int stopPain,
        int unsettledToRegress,
        int completionToRegress,
        int shortToRegress,
        int effortToHold,
        int completionToProgress,
        int missingMorningsToHold,
        int settledWithin,
        int responseFrom,
        int weeklyPerItem,
        int weeklyPerProgram,
        int easeBy,
        int holdSeconds,
        int stretchHoldSeconds,
        int stretchHoldLeast,
        int stretchTimesPerWeek,
        int repetitions,
        int sets,
        int seconds,
        int metres,
        int minutes,
        int timesPerWeek,
        int aerobicLeast,
        int loadStepGrams,
        int quotaShare,
        int secondsPerRepetition,
        int restDays,
        int expiresAfterDays,
        List<List<Integer>> pyramids,
        Set<String> correctOnly) {
    static final double PERCENT = 100.0;
    private static final double ROUNDING = 1e-9;

    Figures {
        pyramids = pyramids.stream().map(List::copyOf).toList();
        correctOnly = Set.copyOf(correctOnly);
    }

    /// Whether a week may grow from one volume to another.
    boolean allowsItem(double from, double to) {
        return to <= from * (1 + weeklyPerItem / PERCENT) + ROUNDING;
    }

    boolean allowsProgram(double from, double to) {
        return to <= from * (1 + weeklyPerProgram / PERCENT) + ROUNDING;
    }

    /// Takes the file's figures by name, so that one that is missing or that nobody reads is found.
    ///
    /// @throws IllegalStateException naming it
    static Figures of(Map<String, Integer> values, List<List<Integer>> pyramids, Set<String> correctOnly) {
        var take = new Taking(values);
        var figures = new Figures(
                take.figure("sessions"),
                take.figure("daysBetweenSteps"),
                take.figure("stopPain"),
                take.figure("unsettledToRegress"),
                take.figure("completionToRegress"),
                take.figure("shortToRegress"),
                take.figure("effortToHold"),
                take.figure("completionToProgress"),
                take.figure("missingMorningsToHold"),
                take.figure("settledWithin"),
                take.figure("responseFrom"),
                take.figure("weeklyPerItem"),
                take.figure("weeklyPerProgram"),
                take.figure("easeBy"),
                take.figure("holdSeconds"),
                take.figure("stretchHoldSeconds"),
                take.figure("stretchHoldLeast"),
                take.figure("stretchTimesPerWeek"),
                take.figure("repetitions"),
                take.figure("sets"),
                take.figure("seconds"),
                take.figure("metres"),
                take.figure("minutes"),
                take.figure("timesPerWeek"),
                take.figure("aerobicLeast"),
                take.figure("loadStepGrams"),
                take.figure("quotaShare"),
                take.figure("secondsPerRepetition"),
                take.figure("restDays"),
                take.figure("expiresAfterDays"),
                pyramids,
                correctOnly);
        take.requireAllTaken();
        return figures;
    }

    private record Taking(Map<String, Integer> values, Set<String> taken, List<String> missing) {
        Taking(Map<String, Integer> values) {
            this(values, new HashSet<>(), new ArrayList<>());
        }

        int figure(String name) {
            Integer value = values.get(name);
            taken.add(name);
            if (value == null) {
                missing.add(name);
                return 0;
            }
            return value;
        }

        void requireAllTaken() {
            if (!missing.isEmpty()) {
                throw new IllegalStateException("figures missing: " + missing);
            }
            if (!taken.equals(values.keySet())) {
                throw new IllegalStateException("figures that nobody reads are among " + values.keySet());
            }
        }
    }
}
