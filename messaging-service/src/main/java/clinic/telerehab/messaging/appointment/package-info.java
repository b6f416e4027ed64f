/// When a patient and a practitioner meet: proposed by one side, confirmed by the other, kept or not. Owns the
/// `appointment` tables.
@NullMarked
package clinic.telerehab.messaging.appointment;

import org.jspecify.annotations.NullMarked;
