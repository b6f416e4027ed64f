package clinic.telerehab.messaging.appointment;

/// An appointment with how much of it its reader may see.
///
/// @param whole false for who runs the clinic: they see when and who, not what about
record SeenAppointment(Appointment appointment, boolean whole) {}
