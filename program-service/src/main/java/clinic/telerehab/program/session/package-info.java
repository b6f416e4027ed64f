/// What a patient did and how it felt, day by day, and the alert that follows from pain. Owns the `session_log` table.
@NullMarked
package clinic.telerehab.program.session;

import org.jspecify.annotations.NullMarked;
