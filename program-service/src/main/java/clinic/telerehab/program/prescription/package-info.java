/// Which exercises a patient is to do, how much and when, and the rules a program must pass before it starts. Owns the
/// `program`, `program_revision` and `program_hold` tables.
@NullMarked
package clinic.telerehab.program.prescription;

import org.jspecify.annotations.NullMarked;
