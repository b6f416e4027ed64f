package clinic.telerehab.kit.access;

/// What a practitioner is to one patient. `BREAK_GLASS` is no membership but a grant that ends by itself.
public enum TeamRole {
    LEAD,
    MEMBER,
    SUPERVISOR,
    COVER,
    BREAK_GLASS
}
