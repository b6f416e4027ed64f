/// What the caseload of patient-service shows of a patient's program. Owns `program_summary_told`.
@NullMarked
package clinic.telerehab.program.summary;

import org.jspecify.annotations.NullMarked;
