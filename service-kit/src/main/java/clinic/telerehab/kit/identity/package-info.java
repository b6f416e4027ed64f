/// Who calls: the verified token as a caller with roles, remembered for a short while because verifying costs more than
/// the work.
@NullMarked
package clinic.telerehab.kit.identity;

import org.jspecify.annotations.NullMarked;
