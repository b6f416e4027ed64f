package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import java.util.Arrays;
import java.util.List;

/// Who can be invited, and which logins the invitation is for: nobody comes by a role through a code.
public enum InviteeKind {
    PATIENT("patientId", Role.PATIENT),
    PRACTITIONER("practitionerId", Role.CLINICIAN, Role.CLINIC_ADMIN);

    private final String property;
    private final List<String> roles;

    InviteeKind(String property, String... roles) {
        this.property = property;
        this.roles = Arrays.asList(roles);
    }

    /// The property of an invitation that names the invitee.
    String property() {
        return property;
    }

    boolean isOpenTo(Caller caller) {
        return roles.stream().anyMatch(caller::has);
    }
}
