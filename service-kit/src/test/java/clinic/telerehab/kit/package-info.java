/// The kit's own tests.
@NullMarked
package clinic.telerehab.kit;

import org.jspecify.annotations.NullMarked;
