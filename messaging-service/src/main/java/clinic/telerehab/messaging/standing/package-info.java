/// What this service goes by at a clinic: its clock, its working hours, what it has turned on and how long it keeps
/// things, by its own figures or the product's. Owns the `clinic_standing` table, a copy of what patient-service tells.
@NullMarked
package clinic.telerehab.messaging.standing;

import org.jspecify.annotations.NullMarked;
