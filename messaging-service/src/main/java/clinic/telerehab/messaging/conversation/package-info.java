/// What patients and their care team write to each other, in the order the server took it. Owns the `conversation` and
/// `message` tables.
@NullMarked
package clinic.telerehab.messaging.conversation;

import org.jspecify.annotations.NullMarked;
