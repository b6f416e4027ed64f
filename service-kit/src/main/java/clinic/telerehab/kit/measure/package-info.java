/// What a service shows of its own state to those who run it: gauges with a meaning, never with an id.
@NullMarked
package clinic.telerehab.kit.measure;

import org.jspecify.annotations.NullMarked;
