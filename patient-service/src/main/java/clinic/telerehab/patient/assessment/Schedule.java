package clinic.telerehab.patient.assessment;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which instruments are asked when, along an episode. Pure; the times are data in `assessment/schedule.v1.json`.
///
/// @param approvedBy the clinician who signed it; null until somebody did
record Schedule(
        int version, String source, @Nullable String approvedBy, List<Entry> entries, List<FollowUpSet> followUps) {

    /// The steps of an episode from which time is counted.
    enum Anchor {
        OPENED,
        ACTIVATED
    }

    /// Some instruments at one time, or again and again.
    ///
    /// @param after how long after the anchor it becomes due
    /// @param within how long it then stays open
    /// @param every the time between two, when there are several
    /// @param times how often; once when absent
    record Entry(
            String key,
            Anchor anchor,
            String occasion,
            Period after,
            Period within,
            @Nullable Period every,
            @Nullable Integer times,
            List<String> instruments) {

        private Stream<Planned> planned(Instant anchored) {
            return IntStream.range(0, times == null ? 1 : times).boxed().flatMap(round -> {
                Instant from = anchored.plus(after).plus(every == null ? Period.ZERO : every.multipliedBy(round));
                return instruments.stream()
                        .map(instrument -> new Planned(
                                key + "." + round + "." + instrument, instrument, occasion, from, from.plus(within)));
            });
        }
    }

    /// What is asked some months after discharge. The months are the clinic's; the set that counts at one of them is
    /// the
    /// last that begins by then.
    record FollowUpSet(int fromMonth, Period within, List<String> instruments) {

        private Stream<Planned> planned(int months, Instant dischargedAt) {
            Instant from =
                    dischargedAt.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
            return instruments.stream()
                    .map(instrument -> new Planned(
                            "MONTH_" + months + ".0." + instrument,
                            instrument,
                            "FOLLOW_UP_" + months,
                            from,
                            from.plus(within)));
        }
    }

    /// One instrument that will be asked for.
    ///
    /// @param key the same however often it is planned
    record Planned(String key, String instrument, String occasion, Instant dueFrom, Instant dueUntil) {}

    List<Planned> plannedFrom(Anchor anchor, Instant at) {
        return entries.stream()
                .filter(entry -> entry.anchor() == anchor)
                .flatMap(entry -> entry.planned(at))
                .toList();
    }

    /// @param months after discharge, as the clinic has set them
    List<Planned> followUps(List<Integer> months, Instant dischargedAt) {
        return months.stream()
                .flatMap(month ->
                        followUps.stream()
                                .filter(set -> set.fromMonth() <= month)
                                .reduce((earlier, later) -> later)
                                .stream()
                                .flatMap(set -> set.planned(month, dischargedAt)))
                .toList();
    }

    /// The instruments without which the outcome set of one occasion is not complete.
    List<String> setOf(String occasion) {
        return entries.stream()
                .filter(entry -> entry.occasion().equals(occasion))
                .flatMap(entry -> entry.instruments().stream())
                .distinct()
                .toList();
    }
}
