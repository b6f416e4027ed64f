package clinic.telerehab.messaging.inbox;

/// How soon a clinician has to look, in rising order.
enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    Severity max(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
