package clinic.telerehab.patient.dataprotection;

/// What is asked for.
enum DataRequestKind {
    /// A copy of the record, for the patient to read.
    EXPORT,
    /// The record is made unreadable for ever.
    ERASURE,
    /// The record is kept and its use ends, until the clinic reactivates the patient.
    RESTRICTION
}
