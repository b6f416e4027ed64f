package clinic.telerehab.patient.goal;

/// Whether a goal is an activity of the patient-specific functional scale or anything else that can be measured.
enum GoalKind {
    PSFS_ACTIVITY,
    SMART
}
