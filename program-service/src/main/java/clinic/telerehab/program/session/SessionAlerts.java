package clinic.telerehab.program.session;

import clinic.telerehab.program.alert.Alert;
import clinic.telerehab.program.alert.AlertRules;
import clinic.telerehab.program.alert.Alerts;
import clinic.telerehab.program.standing.ClinicStanding;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;

/// Raises what follows from one session, each alert at most once for it.
@ApplicationScoped
class SessionAlerts {
    static final String PERIPHERAL = "A-PERIPHERAL";
    private static final String RED_FLAG = "A-REDFLAG-SESSION";

    private final Alerts alerts;
    private final AlertRules rules;
    private final SessionRepository sessions;
    private final Standing standing;
    private final Clock clock;

    SessionAlerts(Alerts alerts, AlertRules rules, SessionRepository sessions, Standing standing, Clock clock) {
        this.alerts = alerts;
        this.rules = rules;
        this.sessions = sessions;
        this.standing = standing;
        this.clock = clock;
    }

    /// INV-S4.
    ///
    /// @param flags the questions whose answers stopped the session
    Uni<Void> stopped(SessionLog log, SortedSet<String> flags) {
        Map<String, BigDecimal> evidence = new TreeMap<>();
        flags.forEach(flag -> evidence.put(flag, BigDecimal.ONE));
        return raiseOnce(log, RED_FLAG, RED_FLAG + ":" + log.id(), evidence);
    }

    /// Pain of a session that was submitted, whatever became of it since.
    Uni<Void> judge(SessionLog log) {
        return standing.clinic(log.clinicId())
                .chain(clinic -> judgeSpike(log, clinic))
                .chain(() -> log.isPeripheral() ? judgePeripheral(log).chain(() -> judgeNext(log)) : done());
    }

    /// The sessions behind one that came late, was corrected or was taken back: what runs up to
    /// them may be seen only now.
    Uni<Void> judgeNext(SessionLog log) {
        return sessions.nextAfter(log, rules.rule(PERIPHERAL).figure("sessions"))
                .chain(this::judgeEach);
    }

    private Uni<Void> judgeEach(List<SessionLog> next) {
        Uni<Void> judged = done();
        for (SessionLog one : next) {
            judged = judged.chain(() -> judgePeripheral(one));
        }
        return judged;
    }

    private Uni<Void> judgeSpike(SessionLog log, ClinicStanding clinic) {
        var rule = new PainSpike(clinic.threshold("painSpikeFrom"), clinic.threshold("painSpikeRise"));
        return log.maxPain().isEmpty()
                ? done()
                : sessions.meanPainBefore(log, rules.rule(PainSpike.ID).figure("meanOverDays"))
                        .chain(mean -> rule.isSpike(log.maxPain(), mean) ? raiseSpike(log, mean) : done());
    }

    private Uni<Void> raiseSpike(SessionLog log, OptionalDouble meanBefore) {
        Map<String, BigDecimal> evidence = new TreeMap<>();
        evidence.put("pain", BigDecimal.valueOf(log.maxPain().orElseThrow()));
        meanBefore.ifPresent(mean -> evidence.put("meanBefore", oneDecimal(mean)));
        return raiseOnce(log, PainSpike.ID, PainSpike.ID + ":" + log.id(), evidence);
    }

    private static BigDecimal oneDecimal(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1);
    }

    private Uni<Void> judgePeripheral(SessionLog log) {
        int running = rules.rule(PERIPHERAL).figure("sessions");
        return log.isPeripheral()
                ? sessions.lastUpTo(log, running)
                        .chain(last -> isRunning(last, running) ? raisePeripheral(log, running) : done())
                : done();
    }

    private static boolean isRunning(List<SessionLog> last, int running) {
        return last.size() == running && last.stream().allMatch(SessionLog::isPeripheral);
    }

    /// One item in the inbox for a program, which counts the sessions.
    private Uni<Void> raisePeripheral(SessionLog log, int running) {
        return raiseOnce(
                log, PERIPHERAL, PERIPHERAL + ":" + log.programId(), Map.of("sessions", BigDecimal.valueOf(running)));
    }

    private Uni<Void> raiseOnce(SessionLog log, String type, String dedupKey, Map<String, BigDecimal> evidence) {
        var alert = new Alert(type, log.patientId(), log.clinicId(), log.id(), dedupKey, evidence);
        return sessions.isFirstAlert(log, type, clock.instant())
                .chain(isFirst -> isFirst ? alerts.raise(alert) : done());
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
