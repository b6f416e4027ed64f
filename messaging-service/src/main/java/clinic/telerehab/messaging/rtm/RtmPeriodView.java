package clinic.telerehab.messaging.rtm;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The evidence of one month.
///
/// @param periods that begin in the month
/// @param minutes of all contacts in the month
/// @param codes that all of it supports
/// @param missing why there are not more
record RtmPeriodView(
        UUID patientId,
        String month,
        String timezone,
        List<DevicePeriod> periods,
        int minutes,
        int synchronousContacts,
        List<String> codes,
        List<MissingEvidence> missing,
        List<ContactEntryView> entries) {

    static RtmPeriodView of(MonthFacts facts, List<DevicePeriod> periods, RtmRules rules) {
        int minutes = facts.minutes();
        int live = facts.liveContacts();
        int mostDays = periods.stream().mapToInt(DevicePeriod::days).max().orElse(0);
        return new RtmPeriodView(
                facts.patientId(),
                facts.month().toString(),
                facts.zone().getId(),
                periods,
                minutes,
                live,
                Stream.concat(
                                periods.stream().flatMap(period -> period.codes().stream()),
                                rules.time(minutes, live).stream())
                        .toList(),
                rules.missing(mostDays, minutes, live),
                facts.entries().stream().map(ContactEntryView::of).toList());
    }
}
