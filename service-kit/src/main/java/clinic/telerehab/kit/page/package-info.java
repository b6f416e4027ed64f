/// Lists in pages: an opaque keyset cursor and the limit every list shares.
@NullMarked
package clinic.telerehab.kit.page;

import org.jspecify.annotations.NullMarked;
