package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.identity.Caller;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// A feature with records that are linked to a login, once and for ever.
public interface Linkable {
    InviteeKind kind();

    /// Links the caller's login. Runs in the transaction that uses the code up, when the record's turn has come.
    Uni<Void> link(UUID id, Caller caller);
}
