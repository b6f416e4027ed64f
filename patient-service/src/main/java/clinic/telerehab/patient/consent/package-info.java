/// What a patient has agreed to, decision by decision. Owns the append-only
/// `consent_decision`, `consent_policy` and `consent_lapse` tables.
@NullMarked
package clinic.telerehab.patient.consent;

import org.jspecify.annotations.NullMarked;
