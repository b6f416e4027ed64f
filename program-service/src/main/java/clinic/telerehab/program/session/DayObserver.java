package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/// What another feature does when a day of a program is over, planned or not, in the transaction that closed it: once
/// for each program and day from its start to its end, in the order of the days.
public interface DayObserver {
    Uni<Void> dayOver(ProgramRef program, LocalDate day);
}
