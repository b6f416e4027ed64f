/// Who works at which clinic, with which profession and licence. Owns the `practitioner` tables.
@NullMarked
package clinic.telerehab.patient.practitioner;

import org.jspecify.annotations.NullMarked;
