/// Episodes of care: where each stands between intake and its end, who moved it there and why. Owns the `episode` table
/// and the append-only `episode_transition` table.
@NullMarked
package clinic.telerehab.patient.episode;

import org.jspecify.annotations.NullMarked;
