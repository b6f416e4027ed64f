package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise.Dose;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;

/// One exercise of a program, how much of it and on which days.
///
/// @param itemId stays the same when the program is changed later, so that what was done can be followed
public record ProgramItem(
        UUID itemId, String exerciseCode, int exerciseVersion, Dose dose, Set<DayOfWeek> daysOfWeek) {}
