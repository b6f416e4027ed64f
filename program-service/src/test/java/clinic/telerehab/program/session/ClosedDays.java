package clinic.telerehab.program.session;

import clinic.telerehab.program.session.PlanCalendarRepository.Due;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import java.util.UUID;

/// Closes the days of one program, as the job does for all.
public final class ClosedDays {
    private ClosedDays() {}

    /// Closes the next day of a program, if it is over.
    public static void closeNext(UUID program, UUID patient) {
        var closing = Arc.container().instance(DayClosing.class).get();
        try {
            VertxContextSupport.subscribeAndAwait(() -> closing.closeNext(new Due(program, patient)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
