package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.messaging.client.MonitoringDays;
import clinic.telerehab.messaging.client.ProgramClient;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Reports a month: what this service knows first, then what program-service answers, so that no session is held
/// while a peer is slow.
@ApplicationScoped
class RtmReports {
    // Four years; whoever was monitored longer has their periods counted from then.
    private static final int MOST_QUESTIONS = 16;

    private final ContactService contacts;
    private final ProgramClient programs;
    private final RtmRules rules;

    RtmReports(ContactService contacts, ProgramClient programs, RtmRules rules) {
        this.contacts = contacts;
        this.programs = programs;
        this.rules = rules;
    }

    Uni<RtmPeriodView> of(UUID patientId, YearMonth month) {
        return contacts.month(patientId, month)
                .chain(facts -> days(facts).map(days -> RtmPeriodView.of(facts, inMonth(days, month), rules)));
    }

    private List<DevicePeriod> inMonth(List<LocalDate> days, YearMonth month) {
        return rules.periods(days).stream()
                .filter(period -> YearMonth.from(period.from()).equals(month))
                .toList();
    }

    /// Every day since monitoring began: where a period begins depends on those before it.
    private Uni<List<LocalDate>> days(MonthFacts facts) {
        LocalDate last = facts.lastDay(rules.periodDays());
        LocalDate earliest = last.minusDays((ProgramClient.MOST_DAYS + 1L) * MOST_QUESTIONS - 1);
        LocalDate first = facts.firstDay().isBefore(earliest) ? earliest : facts.firstDay();
        List<LocalDate> questions = Stream.iterate(
                        first, day -> !day.isAfter(last), day -> day.plusDays(ProgramClient.MOST_DAYS + 1L))
                .toList();
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUniAndConcatenate(from -> ask(facts.patientId(), from, last))
                .onItem()
                .transformToIterable(MonitoringDays::days)
                .collect()
                .asList();
    }

    private Uni<MonitoringDays> ask(UUID patientId, LocalDate from, LocalDate last) {
        LocalDate end = from.plusDays(ProgramClient.MOST_DAYS);
        return programs.monitoringDays(patientId, from, end.isBefore(last) ? end : last)
                .onFailure()
                .invoke(failure -> Log.warnf("program-service can't be asked: %s", Failure.nameOf(failure)))
                .onFailure()
                .transform(failure -> new DomainProblem(MessagingProblem.MONITORING_DAYS_UNAVAILABLE));
    }
}
