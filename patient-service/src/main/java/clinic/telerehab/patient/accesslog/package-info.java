/// Who looked at a record: for the patient, and for the administrators of their clinic. Reads the audit and owns no
/// table.
@NullMarked
package clinic.telerehab.patient.accesslog;

import org.jspecify.annotations.NullMarked;
