/// Telling people that something waits for them: in the app always, by mail and other channels as they want it and
/// never
/// with patient data. Owns the `notification` tables.
@NullMarked
package clinic.telerehab.messaging.notification;

import org.jspecify.annotations.NullMarked;
