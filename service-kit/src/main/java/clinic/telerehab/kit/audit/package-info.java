/// What was done and looked at, by whom: append-only rows, sealed by a hash chain that shows every later change.
@NullMarked
package clinic.telerehab.kit.audit;

import org.jspecify.annotations.NullMarked;
