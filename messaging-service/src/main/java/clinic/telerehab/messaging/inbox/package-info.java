/// What a clinician has to look at, each alert once, and who did. Owns the `inbox_item` tables.
@NullMarked
package clinic.telerehab.messaging.inbox;

import org.jspecify.annotations.NullMarked;
