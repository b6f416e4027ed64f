package clinic.telerehab.kit.identity;

/// The realm roles of the suite. Team roles (lead, cover …) are not among them: they belong to a relation, not a login.
public final class Role {
    public static final String PATIENT = "patient";
    public static final String CLINICIAN = "clinician";
    public static final String CLINIC_ADMIN = "clinic-admin";
    public static final String LIBRARY_EDITOR = "library-editor";
    public static final String OPS = "ops";
    public static final String SERVICE = "service";

    private Role() {}
}
