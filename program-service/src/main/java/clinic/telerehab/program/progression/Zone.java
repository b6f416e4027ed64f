package clinic.telerehab.program.progression;

/// How far pain is acceptable, like a traffic light. What was not said is unknown, never green.
enum Zone {
    UNKNOWN,
    GREEN,
    AMBER,
    RED
}
