/// What program-service has to know, fresh, before a program starts: read in one statement over several features'
/// tables, which is why it has a package of its own.
@NullMarked
package clinic.telerehab.patient.context;

import org.jspecify.annotations.NullMarked;
