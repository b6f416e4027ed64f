package clinic.telerehab.messaging.rtm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which codes a month's evidence supports, and why others are not. Pure; codes and limits are data in
/// `rtm/rtm.v1.json`.
final class RtmRules {
    private final Content content;

    /// The file's content.
    record Content(int version, @Nullable String approvedBy, String source, DeviceRule device, TimeRule time) {}

    /// @param steps rising; the highest that is reached counts alone
    record DeviceRule(int periodDays, String setUp, List<DeviceStep> steps) {}

    record DeviceStep(String code, int fromDays) {}

    /// @param some counts only below the first
    record TimeRule(TimeStep some, TimeStep first, FurtherTime further) {}

    record TimeStep(String code, int fromMinutes) {}

    record FurtherTime(String code, int everyMinutes) {}

    /// @throws IllegalArgumentException for limits that do not rise
    RtmRules(Content content) {
        List<Integer> days =
                content.device().steps().stream().map(DeviceStep::fromDays).toList();
        boolean isRising = new ArrayList<>(new TreeSet<>(days)).equals(days) && !days.isEmpty() && days.getFirst() > 0;
        TimeRule time = content.time();
        if (!isRising
                || content.device().periodDays() < days.getLast()
                || time.some().fromMinutes() >= time.first().fromMinutes()
                || time.further().everyMinutes() < 1) {
            throw new IllegalArgumentException("the limits of remote monitoring do not rise");
        }
        this.content = content;
    }

    /// How many days a period has.
    int periodDays() {
        return content.device().periodDays();
    }

    /// The periods in which days were reported. Each begins with the first day that is in none before it.
    List<DevicePeriod> periods(List<LocalDate> monitored) {
        List<DevicePeriod> periods = new ArrayList<>();
        List<LocalDate> left = List.copyOf(new TreeSet<>(monitored));
        while (!left.isEmpty()) {
            LocalDate first = left.getFirst();
            LocalDate last = first.plusDays(content.device().periodDays() - 1L);
            int days = (int) left.stream().filter(day -> !day.isAfter(last)).count();
            periods.add(new DevicePeriod(first, last, days, device(days, periods.isEmpty())));
            left = left.subList(days, left.size());
        }
        return periods;
    }

    /// @param isFirst whether monitoring begins with this period: it is set up once
    List<String> device(int days, boolean isFirst) {
        var reached = content.device().steps().stream()
                .filter(step -> days >= step.fromDays())
                .reduce((lower, higher) -> higher);
        return reached.map(step -> isFirst ? List.of(content.device().setUp(), step.code()) : List.of(step.code()))
                .orElse(List.of());
    }

    /// @param minutes of one calendar month
    /// @param liveContacts how often both spoke at the same time; without one the time counts for nothing
    List<String> time(int minutes, int liveContacts) {
        TimeRule rule = content.time();
        if (liveContacts == 0 || minutes < rule.some().fromMinutes()) {
            return List.of();
        }
        if (minutes < rule.first().fromMinutes()) {
            return List.of(rule.some().code());
        }
        int further = (minutes - rule.first().fromMinutes()) / rule.further().everyMinutes();
        return Stream.concat(
                        Stream.of(rule.first().code()),
                        Collections.nCopies(further, rule.further().code()).stream())
                .toList();
    }

    /// Why there is no code where there is none.
    List<MissingEvidence> missing(int mostDays, int minutes, int liveContacts) {
        boolean hasTime = minutes >= content.time().some().fromMinutes();
        return Stream.of(
                        mostDays < content.device().steps().getFirst().fromDays() ? MissingEvidence.TOO_FEW_DAYS : null,
                        hasTime ? null : MissingEvidence.TOO_LITTLE_TIME,
                        hasTime && liveContacts == 0 ? MissingEvidence.NO_SYNCHRONOUS_CONTACT : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
