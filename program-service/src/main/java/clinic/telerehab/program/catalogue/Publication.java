package clinic.telerehab.program.catalogue;

/// Whether an entry may be chosen.
public enum Publication {
    DRAFT,
    PUBLISHED,
    /// Stays readable for the programs that name it.
    RETIRED
}
