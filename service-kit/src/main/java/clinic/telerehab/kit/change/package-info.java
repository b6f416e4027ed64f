/// Safe changes over HTTP: creation that may be repeated, and edits that name the version they saw.
@NullMarked
package clinic.telerehab.kit.change;

import org.jspecify.annotations.NullMarked;
