package clinic.telerehab.messaging.inbox;

/// An alert with how much of it its reader may see.
///
/// @param whole true for the care team; everybody else sees no evidence and no note
record SeenItem(InboxItem item, boolean whole) {}
