/// What a patient brings to an episode, and the red-flag screening that decides whether care may begin. Owns the
/// `intake_assessment` table, whose signed versions never change.
@NullMarked
package clinic.telerehab.patient.intake;

import org.jspecify.annotations.NullMarked;
