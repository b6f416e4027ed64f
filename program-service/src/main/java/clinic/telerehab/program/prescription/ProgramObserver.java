package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;

/// What another feature does when a program is activated, revised, held, resumed, completed or discontinued, in the
/// transaction of the change: it happens with it or not at all.
public interface ProgramObserver {
    Uni<Void> changed(ProgramRef program);
}
