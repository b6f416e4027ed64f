package clinic.telerehab.patient.assessment;

/// Whether an assessment counts.
enum AssessmentStatus {
    COMPLETED,
    /// Too little was answered for a score; it is kept for what was.
    INVALID,
    /// It was a mistake; it stays on record and counts no more.
    RETRACTED
}
