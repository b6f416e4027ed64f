/// How well a patient does an exercise in a clinician's eyes, as messaging-service tells it. Owns the
/// `technique_status`
/// table.
@NullMarked
package clinic.telerehab.program.technique;

import org.jspecify.annotations.NullMarked;
