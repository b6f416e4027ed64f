/// What patient and care team want to reach in an episode, and how far they are. Owns the `goal` table.
@NullMarked
package clinic.telerehab.patient.goal;

import org.jspecify.annotations.NullMarked;
