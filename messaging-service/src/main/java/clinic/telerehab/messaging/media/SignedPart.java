package clinic.telerehab.messaging.media;

import java.net.URI;

/// Where to `PUT` one part.
///
/// @param bytes exactly so many
record SignedPart(int number, long bytes, URI url) {}
