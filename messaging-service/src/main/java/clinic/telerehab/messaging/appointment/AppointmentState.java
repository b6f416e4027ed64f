package clinic.telerehab.messaging.appointment;

/// Where an appointment stands.
enum AppointmentState {
    PROPOSED,
    CONFIRMED,
    ARRIVED,
    FULFILLED,
    NO_SHOW,
    DECLINED,
    CANCELLED;

    /// Whether it may still take place at another time.
    boolean isAhead() {
        return this == PROPOSED || this == CONFIRMED;
    }
}
