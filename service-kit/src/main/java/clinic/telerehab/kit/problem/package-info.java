/// What a caller is told when something is refused: RFC 9457 problems with a stable code, and the one place that makes
/// them. And what the log is told when something fails.
@NullMarked
package clinic.telerehab.kit.problem;

import org.jspecify.annotations.NullMarked;
