package clinic.telerehab.program.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where a patient is and what they speak.
public record PatientStanding(ZoneId zone, String locale) {

    /// Which day it is for the patient.
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
