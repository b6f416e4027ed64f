/// Calling other services: where each of them is, and tokens made for one callee alone.
@NullMarked
package clinic.telerehab.kit.peer;

import org.jspecify.annotations.NullMarked;
