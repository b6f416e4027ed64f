package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.alert.AlertRules;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.problem.ProgramProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What may be logged, when and for how long.
@ApplicationScoped
class LogRules {
    private static final String TELEREHAB = "TELEREHAB";

    private final SessionRules rules;
    private final MiniScreen screen;
    private final AlertRules alertRules;
    private final Clock clock;

    LogRules(SessionRules rules, MiniScreen screen, AlertRules alertRules, Clock clock) {
        this.rules = rules;
        this.screen = screen;
        this.alertRules = alertRules;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(String timezone) {
        return LocalDays.dayOf(clock.instant(), ZoneId.of(timezone));
    }

    int legRise() {
        return alertRules.rule(SessionAlerts.PERIPHERAL).figure("legRise");
    }

    LocalDate canMakeUpFrom(LocalDate day) {
        return day.minusDays(rules.makeUpDays());
    }

    Duration amendableFor() {
        return rules.amendableFor();
    }

    SortedSet<String> flags(@Nullable PreCheck preCheck) {
        return screen.flags(preCheck);
    }

    static void requireStarted(ProgramRef program) {
        if (program.activatedAt() == null || program.revisions().isEmpty()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
    }

    /// INV-S2. A program that has ended or is held takes what was done before; what is done in spite of a hold is taken
    /// too, since it was done.
    void requireLoggable(OwnRecord own, ProgramRef program, LocalDate day) {
        if (!own.hasConsent(TELEREHAB)) {
            throw new DomainProblem(ProgramProblem.CONSENT_MISSING);
        }
        LocalDate today = today(own.timezone());
        if (day.isAfter(today)) {
            throw new DomainProblem(ProgramProblem.SESSION_IN_FUTURE);
        }
        if (isTooLate(day, today)) {
            throw new DomainProblem(ProgramProblem.SESSION_TOO_LATE);
        }
        Instant ended = program.endedAt();
        if (ended != null && day.isAfter(LocalDays.dayOf(ended, ZoneId.of(own.timezone())))) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
    }

    /// How the morning after a day was can be told from the next day on, as long as the day itself can be logged.
    void requireMorningAfter(LocalDate day, String timezone) {
        LocalDate today = today(timezone);
        if (!today.isAfter(day)) {
            throw new DomainProblem(ProgramProblem.NEXT_MORNING_NOT_YET);
        }
        if (isTooLate(day, today)) {
            throw new DomainProblem(ProgramProblem.NEXT_MORNING_OVER);
        }
    }

    private boolean isTooLate(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(rules.lateDays()));
    }
}
