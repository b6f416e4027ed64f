package clinic.telerehab.messaging.checkin;

/// How exercises are shown: by clips, or in a call.
enum CheckInMode {
    ASYNC,
    LIVE
}
