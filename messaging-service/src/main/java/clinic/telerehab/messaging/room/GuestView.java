package clinic.telerehab.messaging.room;

import java.util.UUID;

/// A guest's way in.
///
/// @param linkToken for the link, behind a `#` so that no server sees it; good until the room is closed
record GuestView(UUID id, UUID roomId, String name, String linkToken) {
    static GuestView of(Guest guest, String linkToken) {
        return new GuestView(guest.id(), guest.roomId(), guest.name(), linkToken);
    }
}
