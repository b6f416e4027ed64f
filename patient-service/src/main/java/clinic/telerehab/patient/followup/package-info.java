/// How patients are in the months after discharge: when they are asked, what they answer and what it means. Owns the
/// `follow_up` table.
@NullMarked
package clinic.telerehab.patient.followup;

import org.jspecify.annotations.NullMarked;
