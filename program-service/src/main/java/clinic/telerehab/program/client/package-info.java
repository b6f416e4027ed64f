/// What this service asks the other services, each question with a short wait, one retry and a circuit breaker.
@NullMarked
package clinic.telerehab.program.client;

import org.jspecify.annotations.NullMarked;
