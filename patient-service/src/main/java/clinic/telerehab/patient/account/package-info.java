/// What a login is here: staff of a clinic, a patient, or nobody yet.
@NullMarked
package clinic.telerehab.patient.account;

import org.jspecify.annotations.NullMarked;
