package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Remembers what was found of each program, so that each thing is told once for as long as it lasts. Needs the
/// patient's turn.
@ApplicationScoped
class Conditions {
    private final ConditionRepository conditions;
    private final Announcements announcements;
    private final Clock clock;

    Conditions(ConditionRepository conditions, Announcements announcements, Clock clock) {
        this.conditions = conditions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param findings all that holds now
    /// @param day the last one that is over
    Uni<Void> reconcile(ProgramRef program, List<Finding> findings, LocalDate day) {
        return conditions.open(program.id()).chain(open -> reconcile(program, findings, day, open));
    }

    private Uni<Void> reconcile(ProgramRef program, List<Finding> findings, LocalDate day, List<Condition> open) {
        Map<Finding.Code, Condition> byCode =
                open.stream().collect(Collectors.toMap(Condition::code, Function.identity()));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Finding finding : findings) {
            Condition known = byCode.remove(finding.code());
            done = done.chain(() -> known == null ? begin(program, finding, day) : goOn(program, known, finding, day));
        }
        byCode.values().forEach(over -> over.end(clock.instant()));
        return done.chain(conditions::flush);
    }

    private Uni<Void> begin(ProgramRef program, Finding finding, LocalDate day) {
        var condition = Condition.found(program.id(), program.patientId(), finding, day, clock.instant());
        return conditions.persist(condition).chain(() -> announcements.tell(program, condition, finding));
    }

    private Uni<Void> goOn(ProgramRef program, Condition condition, Finding finding, LocalDate day) {
        return condition.goesOn(finding, day)
                ? announcements.tell(program, condition, finding)
                : Uni.createFrom().voidItem();
    }
}
