/// The tests of patient-service: everything over HTTP, with real tokens and a real PostgreSQL.
@NullMarked
package clinic.telerehab.patient;

import org.jspecify.annotations.NullMarked;
