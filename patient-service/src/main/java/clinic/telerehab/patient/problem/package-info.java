/// The refusals that are particular to this service, in one list.
@NullMarked
package clinic.telerehab.patient.problem;

import org.jspecify.annotations.NullMarked;
