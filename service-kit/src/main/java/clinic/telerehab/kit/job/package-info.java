/// How scheduled work is done: piece by piece, and what fails is tried the next time.
@NullMarked
package clinic.telerehab.kit.job;

import org.jspecify.annotations.NullMarked;
