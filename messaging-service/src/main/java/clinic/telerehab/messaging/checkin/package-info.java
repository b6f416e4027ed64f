/// A patient shows their exercises, by clips or in a call, and a clinician says what they saw. Owns the `check_in` and
/// `technique_review` tables.
@NullMarked
package clinic.telerehab.messaging.checkin;

import org.jspecify.annotations.NullMarked;
