/// The suite's story from outside: real logins, the front door, nothing else. Told by the demo, asserted by the tests.
@NullMarked
package clinic.telerehab.acceptance;

import org.jspecify.annotations.NullMarked;
