/// Who is under care and which login is theirs: registration, invitation, linking. Owns the `patient` table.
@NullMarked
package clinic.telerehab.patient.enrolment;

import org.jspecify.annotations.NullMarked;
