/// The clinics and what is particular to each: its time zone, languages and the advice it gives in an emergency. Owns
/// the `clinic` table.
@NullMarked
package clinic.telerehab.patient.clinic;

import org.jspecify.annotations.NullMarked;
