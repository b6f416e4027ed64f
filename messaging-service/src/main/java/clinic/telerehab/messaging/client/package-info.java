/// Asking the other services, each question with a short time limit; a failure means that the answer is not known.
@NullMarked
package clinic.telerehab.messaging.client;

import org.jspecify.annotations.NullMarked;
