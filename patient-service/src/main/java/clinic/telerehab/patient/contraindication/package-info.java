/// What rules exercises out for a patient, or calls for care with them: one list for the record and the intake.
@NullMarked
package clinic.telerehab.patient.contraindication;

import org.jspecify.annotations.NullMarked;
