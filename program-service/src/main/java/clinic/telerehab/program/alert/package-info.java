/// What a clinician has to look at, told to the alert inbox. Owns no table: an alert is told with the change it follows
/// from.
@NullMarked
package clinic.telerehab.program.alert;

import org.jspecify.annotations.NullMarked;
