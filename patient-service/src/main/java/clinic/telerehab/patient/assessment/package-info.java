/// What patients and clinicians measured, what it means, and what is asked next. Owns the `assessment` and
/// `assessment_request` tables.
@NullMarked
package clinic.telerehab.patient.assessment;

import org.jspecify.annotations.NullMarked;
