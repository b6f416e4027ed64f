package clinic.telerehab.messaging.room;

import java.util.List;

/// A relay, as a browser takes it.
record IceServer(List<String> urls, String username, String credential) {}
