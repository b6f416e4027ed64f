/// The refusals that are particular to this service, in one list.
@NullMarked
package clinic.telerehab.messaging.problem;

import org.jspecify.annotations.NullMarked;
