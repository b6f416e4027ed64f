/// How faithfully and with what effect programs are followed, what a clinician has to be told of that, and why patients
/// say they did not exercise. Owns `adherence_snapshot`, `adherence_condition` and `non_adherence_reason`.
@NullMarked
package clinic.telerehab.program.adherence;

import org.jspecify.annotations.NullMarked;
