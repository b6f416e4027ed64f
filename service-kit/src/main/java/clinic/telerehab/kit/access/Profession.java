package clinic.telerehab.kit.access;

/// What a practitioner is trained as. Only the licensed ones may lead care or activate programs.
public enum Profession {
    PHYSIOTHERAPIST,
    OCCUPATIONAL_THERAPIST,
    PHYSICIAN,
    CHIROPRACTOR,
    ASSISTANT,
    OTHER;

    public boolean isLicensed() {
        return switch (this) {
            case PHYSIOTHERAPIST, OCCUPATIONAL_THERAPIST, PHYSICIAN, CHIROPRACTOR -> true;
            case ASSISTANT, OTHER -> false;
        };
    }
}
