package clinic.telerehab.program.session;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.problem.ProgramProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a session followed. Pure.
///
/// @param revision of the program
/// @param plannedDate the day of the plan it fulfils; null for one beyond the plan
record Followed(int revision, @Nullable LocalDate plannedDate) {

    /// @param before the day of the plan that an earlier save was for; null without one
    /// @param planned the plan's days from as far back as can be made up for until the day of the session
    /// @throws DomainProblem `planned-day-unknown`, `program-not-active` or `item-unknown`
    static Followed of(
            ProgramRef program, LogSessionRequest request, @Nullable LocalDate before, List<PlannedSession> planned) {
        Optional<PlannedSession> fulfilled = fulfilled(request, before, planned);
        int revision = revision(program, request, fulfilled.map(PlannedSession::revision));
        return new Followed(revision, fulfilled.map(PlannedSession::localDate).orElse(null));
    }

    /// What a session that was stopped followed: its items do not count, so nothing about them is refused.
    static Followed stopped(ProgramRef program, LocalDate day) {
        return new Followed(program.revisionOn(day).orElseGet(program::current).number(), null);
    }

    /// The day that was named; else the same day; else the latest one before that nothing was done on yet.
    private static Optional<PlannedSession> fulfilled(
            LogSessionRequest request, @Nullable LocalDate before, List<PlannedSession> planned) {
        LocalDate named = request.plannedDate() == null ? before : request.plannedDate();
        if (named != null) {
            return Optional.of(
                    on(named, planned).orElseThrow(() -> new DomainProblem(ProgramProblem.PLANNED_DAY_UNKNOWN)));
        }
        return on(request.localDate(), planned)
                .or(() -> planned.stream()
                        .filter(PlannedSession::isOpen)
                        .max(Comparator.comparing(PlannedSession::localDate)));
    }

    private static Optional<PlannedSession> on(LocalDate day, List<PlannedSession> planned) {
        return planned.stream().filter(one -> one.localDate().equals(day)).findFirst();
    }

    /// INV-S5: the revision of the planned day; else the one that held on the day; else, since a change may not have
    /// reached the patient's app yet, the one of the day before.
    private static int revision(ProgramRef program, LogSessionRequest request, Optional<Integer> ofPlan) {
        List<RevisionRef> held = Stream.of(
                        ofPlan.flatMap(program::revision),
                        program.revisionOn(request.localDate()),
                        program.revisionOn(request.localDate().minusDays(1)))
                .flatMap(Optional::stream)
                .toList();
        if (held.isEmpty()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
        Set<UUID> done = request.items().stream().map(DoneItem::itemId).collect(Collectors.toUnmodifiableSet());
        return held.stream()
                .filter(revision -> has(revision, done))
                .findFirst()
                .orElseThrow(() -> new DomainProblem(ProgramProblem.ITEM_UNKNOWN))
                .number();
    }

    static boolean has(RevisionRef revision, Set<UUID> items) {
        return items.stream().allMatch(item -> revision.item(item).isPresent());
    }
}
