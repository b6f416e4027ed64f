/// Evidence of remote monitoring by the month: days on which a patient reported, time that clinicians spent. A report
/// of
/// what was done, not a claim. Owns the `contact_entry` table.
@NullMarked
package clinic.telerehab.messaging.rtm;

import org.jspecify.annotations.NullMarked;
