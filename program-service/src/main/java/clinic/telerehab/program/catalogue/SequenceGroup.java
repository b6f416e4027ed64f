package clinic.telerehab.program.catalogue;

/// The parts of a session, in the order in which they follow each other (SF-06).
public enum SequenceGroup {
    REACTIVATE,
    ACTIVATE,
    TRAIN,
    AEROBIC,
    STRETCH
}
