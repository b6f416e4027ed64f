package clinic.telerehab.patient.assessment;

/// Who filled the instrument in, and on what.
enum AssessmentMode {
    /// The patient, in the app.
    SELF,
    /// A clinician, with the patient.
    CLINICIAN,
    /// A clinician, who copies a total that was reckoned on paper; there are no answers.
    PAPER_TOTAL
}
