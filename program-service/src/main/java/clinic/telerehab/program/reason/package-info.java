/// Why patients say they did not exercise, and what is suggested then. Owns the `non_adherence_reason` table.
@NullMarked
package clinic.telerehab.program.reason;

import org.jspecify.annotations.NullMarked;
