/// Which patients need their clinician most, and why. Owns the derived `caseload_row` table and the copies of what the
/// other services sum up.
@NullMarked
package clinic.telerehab.patient.caseload;

import org.jspecify.annotations.NullMarked;
