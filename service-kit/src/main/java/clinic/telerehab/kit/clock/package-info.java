/// The one source of now, so that a test or the demo can say what time it is.
@NullMarked
package clinic.telerehab.kit.clock;

import org.jspecify.annotations.NullMarked;
