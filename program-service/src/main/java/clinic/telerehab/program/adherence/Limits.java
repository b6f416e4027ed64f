package clinic.telerehab.program.adherence;

import java.util.Map;
import java.util.Objects;

/// The figures of adherence that each clinic sets for itself, by the names of its thresholds.
///
/// @param dropoutMediumDays days without a session that are worth a look
/// @param dropoutHighDays days without a session that are urgent
/// @param deconditionBelow percentage of maintenance that is too little
record Limits(Band.Limits bands, int dropoutMediumDays, int dropoutHighDays, int deconditionBelow) {
    static Limits of(Map<String, Integer> thresholds) {
        return new Limits(
                new Band.Limits(figure(thresholds, "adherenceGreenFrom"), figure(thresholds, "adherenceAmberFrom")),
                figure(thresholds, "dropoutMediumDays"),
                figure(thresholds, "dropoutHighDays"),
                figure(thresholds, "deconditionBelow"));
    }

    private static int figure(Map<String, Integer> thresholds, String name) {
        return Objects.requireNonNull(thresholds.get(name), name);
    }
}
