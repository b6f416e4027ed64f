package clinic.telerehab.messaging.appointment;

/// On which side of an appointment somebody is.
enum Side {
    PATIENT,
    STAFF
}
