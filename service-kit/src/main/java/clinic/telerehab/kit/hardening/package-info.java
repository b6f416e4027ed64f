/// What every service refuses or survives before its own code runs: odd JSON, odd text, slow databases, missing keys.
@NullMarked
package clinic.telerehab.kit.hardening;

import org.jspecify.annotations.NullMarked;
