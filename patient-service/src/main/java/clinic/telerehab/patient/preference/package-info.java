/// How a person wants to be addressed: language, time zone, ease of reading. Owns no table; patients and staff keep it.
@NullMarked
package clinic.telerehab.patient.preference;

import org.jspecify.annotations.NullMarked;
