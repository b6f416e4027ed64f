package clinic.telerehab.program.prescription;

import java.time.Instant;

/// Who did something, and when.
///
/// @param by a login, or `system:` and the name of what decided
record Stamp(String by, Instant at) {}
