package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.HandedIn.Balance;
import java.util.List;
import java.util.Locale;

/// What came of one outage.
///
/// @param away for how many seconds it lasted
/// @param requests made meanwhile
/// @param served of those
/// @param longest until one of those was answered, in seconds
/// @param healed after how many seconds everything was served again, from the moment the part was
///     back
/// @param caughtUp after how many seconds every alert had arrived
/// @param handedIn sessions and messages that were acknowledged since the patient came
/// @param wrong what must not be
record OutageResult(
        Component component,
        Way way,
        double away,
        int requests,
        int served,
        double longest,
        double healed,
        double caughtUp,
        int handedIn,
        Balance balance,
        List<String> wrong) {

    static String head() {
        return String.format(
                "%-18s %-7s %6s %9s %7s %8s %10s %12s %9s %5s %8s",
                "part",
                "how",
                "away",
                "requests",
                "served",
                "longest",
                "healed in",
                "caught up in",
                "handed in",
                "lost",
                "doubled");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-18s %-7s %4.0f s %9d %7d %6.1f s %8.1f s %10.1f s %9d %5d %8d%s",
                component.process(),
                way.breaking(),
                away,
                requests,
                served,
                longest,
                healed,
                caughtUp,
                handedIn,
                balance.lost(),
                balance.doubled(),
                isFaultless() ? "" : "  ✗ " + String.join("; ", wrong));
    }

    boolean isFaultless() {
        return wrong.isEmpty();
    }
}
