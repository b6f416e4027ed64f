package clinic.telerehab.kit.broken.other;

import clinic.telerehab.kit.broken.one.BrokenResource;

/// The other half of a cycle.
public class BrokenRepository {
    public String name() {
        return BrokenResource.NAME.concat(String.valueOf(BrokenResource.class));
    }
}
