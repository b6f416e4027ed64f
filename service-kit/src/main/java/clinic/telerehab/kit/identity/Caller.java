package clinic.telerehab.kit.identity;

import java.util.Set;

/// Who makes this request, as the verified token says.
///
/// @param subject the login (`sub`), the same in all services
/// @param client the OpenID Connect client the token was issued to (`azp`)
public record Caller(String subject, String client, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /// The role that an audit entry names: the one with the narrowest purpose first, since staff may hold several.
    public String leadingRole() {
        for (String role : new String[] {
            Role.SERVICE, Role.OPS, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR, Role.PATIENT
        }) {
            if (has(role)) {
                return role;
            }
        }
        return "none";
    }
}
