/// Telling the care team that something needs a clinician, as a signal on the feed that the inbox takes in.
@NullMarked
package clinic.telerehab.patient.alert;

import org.jspecify.annotations.NullMarked;
