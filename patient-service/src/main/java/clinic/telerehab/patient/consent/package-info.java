/// What a patient has agreed to, decision by decision. Owns the append-only `consent_decision` table.
@NullMarked
package clinic.telerehab.patient.consent;

import org.jspecify.annotations.NullMarked;
