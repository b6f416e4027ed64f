package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.HoldRef;
import clinic.telerehab.program.prescription.Place;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a program asks for at home on one day. Pure.
///
/// @param revision the one that holds on that day
/// @param status PLANNED, or EXCUSED while the program is held
record DayPlan(int revision, List<UUID> itemIds, PlannedStatus status) {

    /// @param keptOnHold the exercises and ladders that go on during a hold that keeps walking
    /// @return empty on a day of rest, and before the program begins
    static Optional<DayPlan> of(ProgramRef program, LocalDate day, Set<String> keptOnHold) {
        if (day.isBefore(program.startDate())) {
            return Optional.empty();
        }
        return program.revisionOn(day).flatMap(revision -> {
            List<ProgramItem> due = revision.items().stream()
                    .filter(item -> item.place() == Place.HOME && !item.paused())
                    .filter(item -> item.schedule().days().contains(day.getDayOfWeek()))
                    .toList();
            return due.isEmpty()
                    ? Optional.empty()
                    : Optional.of(holdOn(program, day)
                            .map(hold -> held(revision.number(), due, hold, keptOnHold))
                            .orElseGet(() -> new DayPlan(revision.number(), ids(due), PlannedStatus.PLANNED)));
        });
    }

    static Optional<HoldRef> holdOn(ProgramRef program, LocalDate day) {
        return program.holds().stream().filter(hold -> hold.covers(day)).findFirst();
    }

    private static DayPlan held(int revision, List<ProgramItem> due, HoldRef hold, Set<String> keptOnHold) {
        List<ProgramItem> kept = hold.keepWalking()
                ? due.stream().filter(item -> isKept(item, keptOnHold)).toList()
                : List.of();
        return new DayPlan(revision, ids(kept), PlannedStatus.EXCUSED);
    }

    private static boolean isKept(ProgramItem item, Set<String> keptOnHold) {
        var ladder = item.ladder();
        return keptOnHold.contains(item.exerciseCode()) || ladder != null && keptOnHold.contains(ladder.code());
    }

    private static List<UUID> ids(List<ProgramItem> items) {
        return items.stream().map(ProgramItem::itemId).toList();
    }
}
