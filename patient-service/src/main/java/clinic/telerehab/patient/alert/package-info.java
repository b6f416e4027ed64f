/// What a clinician or an administrator has to look at, told to the inbox of messaging-service. Owns no table.
@NullMarked
package clinic.telerehab.patient.alert;

import org.jspecify.annotations.NullMarked;
