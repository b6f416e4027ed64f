package clinic.telerehab.kit.change;

import java.util.UUID;

/// An entity that a client creates under an id of its own making. It keeps a hash of the creating request, so that a
/// repeated request is known as such even after later changes.
public interface CreatedOnce {
    UUID id();

    String requestHash();
}
