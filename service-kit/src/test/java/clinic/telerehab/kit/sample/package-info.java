/// A service of one entity, in the shape all services have, on which the kit's own tests run.
@NullMarked
package clinic.telerehab.kit.sample;

import org.jspecify.annotations.NullMarked;
