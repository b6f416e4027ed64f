/// How faithfully a clinic's programs are followed, in figures of which nobody can be singled out: read over several
/// features' tables, which is why it has a package of its own.
@NullMarked
package clinic.telerehab.program.report;

import org.jspecify.annotations.NullMarked;
