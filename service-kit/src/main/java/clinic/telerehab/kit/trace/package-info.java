/// How one action is followed through gateway, services and feeds, and what of it may leave the service.
@NullMarked
package clinic.telerehab.kit.trace;

import org.jspecify.annotations.NullMarked;
