/// What a clinic's care comes to, in figures of which nobody can be singled out: read over several features' tables,
/// which
/// is why it has a package of its own.
@NullMarked
package clinic.telerehab.patient.report;

import org.jspecify.annotations.NullMarked;
