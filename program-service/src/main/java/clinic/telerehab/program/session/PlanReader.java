package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a patient's plan together with the programs that it is of.
@ApplicationScoped
class PlanReader {
    private final PlannedSessionRepository planned;
    private final Programs programs;
    private final SessionRules rules;

    PlanReader(PlannedSessionRepository planned, Programs programs, SessionRules rules) {
        this.planned = planned;
        this.programs = programs;
        this.rules = rules;
    }

    /// A day of the plan and its program.
    record Entry(PlannedSession day, ProgramRef program) {
        /// What the day asks for, in the order of the session.
        List<ProgramItem> items() {
            return program.revision(day.revision()).stream()
                    .flatMap(revision -> revision.items().stream())
                    .filter(item -> day.itemIds().contains(item.itemId()))
                    .toList();
        }
    }

    /// In the order of the days. Days further ahead than anything is written down for are reckoned from the programs.
    Uni<List<Entry>> between(UUID patientId, LocalDate from, LocalDate to, LocalDate today) {
        return programs.active(patientId)
                .chain(active -> planned.ofPatient(patientId, from, to)
                        .chain(days -> withOthers(active, days).map(all -> entries(all, days, from, to, today))));
    }

    /// Programs that have ended since are of the plan's past.
    private Uni<Map<UUID, ProgramRef>> withOthers(List<ProgramRef> active, List<PlannedSession> days) {
        Map<UUID, ProgramRef> known = active.stream().collect(Collectors.toMap(ProgramRef::id, Function.identity()));
        Set<UUID> missing = days.stream()
                .map(PlannedSession::programId)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID id : missing) {
            all = all.chain(() -> programs.require(id))
                    .invoke(program -> known.put(id, program))
                    .replaceWithVoid();
        }
        return all.replaceWith(known);
    }

    private List<Entry> entries(
            Map<UUID, ProgramRef> programs, List<PlannedSession> days, LocalDate from, LocalDate to, LocalDate today) {
        LocalDate written = today.plusDays(rules.planDays());
        var entries = days.stream()
                .map(day -> new Entry(day, Objects.requireNonNull(programs.get(day.programId()))))
                .collect(Collectors.toList());
        LocalDate ahead = from.isAfter(written) ? from : written.plusDays(1);
        for (LocalDate day = ahead; !day.isAfter(to); day = day.plusDays(1)) {
            entries.addAll(reckoned(programs, day));
        }
        return entries;
    }

    private List<Entry> reckoned(Map<UUID, ProgramRef> programs, LocalDate day) {
        return programs.values().stream()
                .filter(program -> program.endedAt() == null)
                .flatMap(program -> DayPlan.of(program, day, rules.keptOnHold())
                        .map(plan -> new Entry(PlannedSession.of(program, day, plan), program))
                        .stream())
                .toList();
    }
}
