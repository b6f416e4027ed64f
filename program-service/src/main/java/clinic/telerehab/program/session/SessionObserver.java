package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;

/// What another feature does when a session was submitted, amended, blocked or voided, or its next morning was told, in
/// the transaction of that: it happens with it or not at all. The plan says already what became of the day.
public interface SessionObserver {
    Uni<Void> changed(SessionRef session, ProgramRef program);
}
