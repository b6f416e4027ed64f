package clinic.telerehab.patient.contraindication;

/// What rules exercises out for a patient, or calls for care with them (clinical.md 1.5).
public enum ContraindicationTag {
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
