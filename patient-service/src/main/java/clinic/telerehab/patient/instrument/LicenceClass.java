package clinic.telerehab.patient.instrument;

/// Where an instrument's text may come from.
public enum LicenceClass {
    /// Our own words, shipped.
    A,
    /// From a mounted directory, once the deployer has confirmed the licence and says so.
    B,
    /// From a mounted directory of a deployer who holds the licence.
    C
}
