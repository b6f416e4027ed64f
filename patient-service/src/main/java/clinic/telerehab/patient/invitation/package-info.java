/// How a login becomes somebody's: the code that is mailed to a patient or a member of staff, and redeeming it. Owns
/// the
/// `invitation` and `link_attempt` tables.
@NullMarked
package clinic.telerehab.patient.invitation;

import org.jspecify.annotations.NullMarked;
