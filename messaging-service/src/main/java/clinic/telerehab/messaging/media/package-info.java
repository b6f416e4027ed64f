/// Clips, pictures and documents: uploaded straight to the object store, looked at before anybody sees them, deleted in
/// time. Owns the `media_object` table.
@NullMarked
package clinic.telerehab.messaging.media;

import org.jspecify.annotations.NullMarked;
