package clinic.telerehab.messaging.standing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// A clinic as this service goes by it.
///
/// @param rtm whether it wants the evidence report for remote monitoring
/// @param clipDays how long a clip is kept
public record ClinicStanding(
        ZoneId zone, String locale, WorkingTime workingTime, boolean rtm, int clipDays, int recordYears) {

    /// Until the first news of a clinic: no time is free, so that no alert waits for hours that nobody told of.
    static ClinicStanding unknown(Figures standard) {
        var always = new WorkingTime(ZoneOffset.UTC, List.of(), Set.of());
        return new ClinicStanding(ZoneOffset.UTC, "en", always, false, standard.clipDays(), 10);
    }
}
