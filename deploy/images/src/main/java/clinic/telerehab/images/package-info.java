/// What is done to the images of the services once Quarkus has pushed them.
@NullMarked
package clinic.telerehab.images;

import org.jspecify.annotations.NullMarked;
