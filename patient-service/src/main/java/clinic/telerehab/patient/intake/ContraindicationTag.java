package clinic.telerehab.patient.intake;

/// What some exercises must not meet (clinical.md 1.5).
enum ContraindicationTag {
    PREGNANCY,
    CARDIAC_IMPLANT,
    EPILEPSY,
    DVT_ACTIVE,
    MALIGNANCY_ACTIVE,
    IMPAIRED_SENSATION,
    SKIN_LESION,
    OSTEOPOROSIS,
    RECENT_SURGERY,
    RECENT_FRACTURE,
    INFLAMMATORY_ARTHRITIS,
    RADICULAR,
    NEURO_DEFICIT,
    UNCONTROLLED_HYPERTENSION,
    FALL_RISK,
    INCONTINENCE,
    WATER_UNSAFE,
    LOW_LAND_TOLERANCE
}
