/// Which cards a patient was given to read, and which of them they have read. Owns the `education_assignment` table.
@NullMarked
package clinic.telerehab.program.education;

import org.jspecify.annotations.NullMarked;
