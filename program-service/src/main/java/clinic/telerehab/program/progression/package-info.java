/// Whether an item of a program is to be stopped, eased, kept or made harder, and what the care team decides about it.
/// Owns the `progression_proposal` table.
@NullMarked
package clinic.telerehab.program.progression;

import org.jspecify.annotations.NullMarked;
