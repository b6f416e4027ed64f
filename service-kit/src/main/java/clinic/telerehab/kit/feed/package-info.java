/// Events to the other services and from them: written with the change they tell of, read in commit order, applied
/// exactly once.
@NullMarked
package clinic.telerehab.kit.feed;

import org.jspecify.annotations.NullMarked;
