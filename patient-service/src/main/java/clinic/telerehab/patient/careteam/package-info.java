/// Who looks after whom, in which role and how long. Owns the `care_team_membership` table, from which all access of
/// staff follows.
@NullMarked
package clinic.telerehab.patient.careteam;

import org.jspecify.annotations.NullMarked;
