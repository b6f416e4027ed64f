/// What every service refuses or survives before its own code runs: odd JSON, odd text, missing keys,
/// databases that are slow or silent.
@NullMarked
package clinic.telerehab.kit.hardening;

import org.jspecify.annotations.NullMarked;
