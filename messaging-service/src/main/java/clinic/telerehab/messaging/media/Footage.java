package clinic.telerehab.messaging.media;

/// What the container of a clip says about it.
///
/// @param durationMs the longest time that anything in it names
/// @param codec of the first video track, as the container names it
record Footage(long durationMs, String codec) {}
