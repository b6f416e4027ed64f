package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/// How much a week asks for, reckoned a second time from what the suite shows.
final class Volume {
    private static final int SECONDS_PER_REPETITION = 4;
    private static final int SECONDS_PER_MINUTE = 60;

    private Volume() {}

    /// Of an item, in its own unit.
    static double weekly(JsonNode item) {
        return timesPerWeek(item.at("/schedule")) * amount(item.at("/dose"));
    }

    /// Of all items that are not paused, so that repetitions and minutes can be added up.
    static double weeklySeconds(JsonNode revision) {
        return revision.at("/items")
                .valueStream()
                .filter(item -> !item.at("/paused").asBoolean())
                .mapToDouble(item -> weekly(item) * secondsPerUnit(item.at("/dose")))
                .sum();
    }

    private static int timesPerWeek(JsonNode schedule) {
        return schedule.has("timesPerWeek")
                ? schedule.at("/timesPerWeek").asInt()
                : schedule.at("/daysOfWeek").size();
    }

    private static int secondsPerUnit(JsonNode dose) {
        if (dose.has("minutes")) {
            return SECONDS_PER_MINUTE;
        }
        boolean isTimed = dose.has("holdSeconds") || dose.has("seconds") || dose.has("distanceMetres");
        return isTimed ? 1 : SECONDS_PER_REPETITION;
    }

    private static double amount(JsonNode dose) {
        double repetitions = dose.at("/sets").asInt(1) * dose.at("/reps").asDouble(1);
        if (dose.has("pyramid")) {
            repetitions = 0;
            for (JsonNode set : dose.at("/pyramid")) {
                repetitions += set.asInt();
            }
        }
        return repetitions
                * dose.at("/holdSeconds").asDouble(1)
                * dose.at("/seconds").asDouble(1)
                * dose.at("/minutes").asDouble(1)
                * dose.at("/distanceMetres").asDouble(1);
    }
}
