/// Rooms for calls: who waits, who is let in, and the messages by which browsers find each other. Owns the `room`
/// tables.
@NullMarked
package clinic.telerehab.messaging.room;

import org.jspecify.annotations.NullMarked;
