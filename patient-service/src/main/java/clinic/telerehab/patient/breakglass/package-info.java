/// Emergency access: who opened the record of a patient they do not look after, why, and what the clinic thought
/// of it afterwards. Owns the `access_grant` table.
@NullMarked
package clinic.telerehab.patient.breakglass;

import org.jspecify.annotations.NullMarked;
