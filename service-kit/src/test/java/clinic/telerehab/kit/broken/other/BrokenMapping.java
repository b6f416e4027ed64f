package clinic.telerehab.kit.broken.other;

import jakarta.persistence.MappedSuperclass;

/// Mapped, and open to everybody. No entity, so that it needs no table where the framework looks at tests.
@MappedSuperclass
public abstract class BrokenMapping {}
