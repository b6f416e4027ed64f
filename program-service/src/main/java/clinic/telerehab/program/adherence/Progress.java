package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.session.DoneItem;
import clinic.telerehab.program.session.PlannedRef;
import clinic.telerehab.program.session.PlannedStatus;
import clinic.telerehab.program.session.SessionRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a program asked for, day by day, beside what was done. Pure.
final class Progress {
    private final ProgramRef program;
    private final List<PlannedRef> planned;
    private final List<SessionRef> sessions;
    private final Map<LocalDate, List<DoneItem>> towards = new HashMap<>();

    /// @param planned in the order of the days
    /// @param sessions that count
    Progress(ProgramRef program, List<PlannedRef> planned, List<SessionRef> sessions) {
        this.program = program;
        this.planned = List.copyOf(planned);
        this.sessions = List.copyOf(sessions);
        for (SessionRef session : sessions) {
            LocalDate day = session.plannedDate();
            if (day != null) {
                towards.computeIfAbsent(day, key -> new ArrayList<>()).addAll(session.items());
            }
        }
    }

    /// One item of one planned day.
    record Done(LocalDate day, ProgramItem item, ItemDose dose) {}

    List<PlannedSession> planned() {
        return planned.stream()
                .map(day -> new PlannedSession(
                        day.localDate(),
                        outcome(day.status()),
                        done(day, towards.getOrDefault(day.localDate(), List.of())).stream()
                                .map(Done::dose)
                                .toList()))
                .toList();
    }

    /// Every item of the days that count.
    List<Done> items(LocalDate over) {
        return planned.stream()
                .filter(day -> new PlannedSession(day.localDate(), outcome(day.status()), List.of()).counts(over))
                .flatMap(day -> done(day, towards.getOrDefault(day.localDate(), List.of())).stream())
                .toList();
    }

    /// The days on which a session beyond the plan did as much as the plan's last session before it asked for.
    List<LocalDate> extra(double completedFrom) {
        return sessions.stream()
                .filter(session -> session.plannedDate() == null)
                .filter(session -> isWhole(session, completedFrom))
                .map(SessionRef::localDate)
                .toList();
    }

    private boolean isWhole(SessionRef session, double completedFrom) {
        return planned.stream()
                .filter(day -> !day.itemIds().isEmpty())
                .filter(day -> day.localDate().isBefore(session.localDate()))
                .reduce((earlier, later) -> later)
                .map(day -> done(day, session.items()).stream().map(Done::dose).toList())
                .filter(items -> DoseRatio.of(items).orElse(0) >= completedFrom)
                .isPresent();
    }

    private List<Done> done(PlannedRef day, Collection<DoneItem> reported) {
        List<ProgramItem> items =
                program.revision(day.revision()).map(RevisionRef::items).orElse(List.of());
        return items.stream()
                .filter(item -> day.itemIds().contains(item.itemId()))
                .map(item -> new Done(day.localDate(), item, dose(item, reported)))
                .toList();
    }

    private static ItemDose dose(ProgramItem item, Collection<DoneItem> reported) {
        List<DoneItem> ofItem = reported.stream()
                .filter(done -> done.itemId().equals(item.itemId()))
                .toList();
        double asked = item.dose().amount();
        // What has no amount was done or it was not.
        double done = asked > 0
                ? ofItem.stream().mapToDouble(one -> one.amount(item.dose())).sum()
                : ofItem.stream().anyMatch(one -> one.skippedReason() == null) ? 1 : 0;
        return new ItemDose(
                item.itemId(),
                item.dose().unit(),
                asked > 0 ? asked : 1,
                done,
                item.contingency().followsQuota(),
                item.snapshot().category().equals("STRETCHING"));
    }

    private static Outcome outcome(PlannedStatus status) {
        return switch (status) {
            case EXCUSED -> Outcome.EXCUSED;
            case DONE -> Outcome.COMPLETED;
            case PARTIAL -> Outcome.PARTIAL;
            case PLANNED, MISSED -> Outcome.MISSED;
        };
    }
}
