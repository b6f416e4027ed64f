/// Which questionnaires there are, how each is scored and what a score means, and whose text may be shown. Owns the
/// definition files and the text packs; keeps nothing about anybody.
@NullMarked
package clinic.telerehab.patient.instrument;

import org.jspecify.annotations.NullMarked;
