/// The tests of program-service: everything over HTTP, with real tokens and a real PostgreSQL.
@NullMarked
package clinic.telerehab.program;

import org.jspecify.annotations.NullMarked;
