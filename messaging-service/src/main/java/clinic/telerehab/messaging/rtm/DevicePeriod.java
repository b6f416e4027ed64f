package clinic.telerehab.messaging.rtm;

import java.time.LocalDate;
import java.util.List;

/// Thirty days of monitoring, from the first on which the patient reported.
///
/// @param days on how many of them they did
/// @param codes that this supports
record DevicePeriod(LocalDate from, LocalDate to, int days, List<String> codes) {}
