package clinic.telerehab.kit.change;

/// An answer whose subject carries a version; it is sent as `ETag` too.
public interface Versioned {
    int version();
}
