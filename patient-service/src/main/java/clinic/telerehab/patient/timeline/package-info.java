/// What happened in a patient's record, in the order of time: read in one statement over the tables of several
/// features,
/// which is why it has a package of its own. Codes and times only, never what anybody wrote.
@NullMarked
package clinic.telerehab.patient.timeline;

import org.jspecify.annotations.NullMarked;
