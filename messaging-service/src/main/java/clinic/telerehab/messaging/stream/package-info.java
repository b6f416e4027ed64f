/// Live updates to browsers: stored rows, told once each over server-sent events. Owns the `stream_event` table.
@NullMarked
package clinic.telerehab.messaging.stream;

import org.jspecify.annotations.NullMarked;
