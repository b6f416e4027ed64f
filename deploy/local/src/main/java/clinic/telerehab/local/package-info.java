/// Starts the whole suite on one machine without containers, and stops it without a trace.
@NullMarked
package clinic.telerehab.local;

import org.jspecify.annotations.NullMarked;
