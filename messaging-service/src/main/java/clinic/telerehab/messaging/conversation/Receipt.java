package clinic.telerehab.messaging.conversation;

/// How far one reader has come.
///
/// @param subject the reader's login
/// @param delivered the newest message that reached a device of theirs
/// @param read the newest one that was shown to them
record Receipt(String subject, boolean isPatient, long delivered, long read) {}
