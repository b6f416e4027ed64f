/// What patient-service tells of clinics and patients that counts here: figures, emergency advice, time zones. Owns the
/// `clinic_standing` table.
@NullMarked
package clinic.telerehab.program.standing;

import org.jspecify.annotations.NullMarked;
