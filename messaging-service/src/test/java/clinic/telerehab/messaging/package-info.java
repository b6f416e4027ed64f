/// The tests of messaging-service: everything over HTTP, with real tokens and a real PostgreSQL.
@NullMarked
package clinic.telerehab.messaging;

import org.jspecify.annotations.NullMarked;
