package clinic.telerehab.program.progression;

import static java.util.Map.entry;

import clinic.telerehab.program.progression.SessionFacts.Done;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// What each row of the table of rules asks. Pure; order, effect and figures are the table's.
final class Conditions {
    static final String BARRED = "PRG-STOP-01";

    private static final Predicate<Symptoms> RED = felt -> felt.zone() == Zone.RED;
    private static final Predicate<Symptoms> AMBER = felt -> felt.zone() == Zone.AMBER;
    private static final Predicate<Symptoms> UNTOLD = felt -> felt.zone() == Zone.UNKNOWN;
    private static final Predicate<Symptoms> UNSETTLED = felt -> felt.settling() == Settling.NOT_SETTLED;
    private static final Predicate<SessionFacts> FLAGGED = session -> session.screen() != Screen.CLEAR;
    private static final Predicate<SessionFacts> NO_MORNING =
            session -> session.nextMorning().isMissing();
    private static final Predicate<SessionFacts> NO_EFFORT =
            session -> session.done().effort() == null;

    private static final Map<String, Predicate<Window>> MET = Map.ofEntries(
            entry(BARRED, window -> window.facts().openCritical()),
            entry("PRG-STOP-02", window -> window.any(FLAGGED)),
            entry("PRG-STOP-03", window -> window.any(hurtsTooMuch(window))),
            entry("PRG-STOP-04", window -> window.isLast(Response.PERIPHERALISED)),
            entry("PRG-STOP-05", window -> window.any(SessionFacts::newInjury)),
            entry("PRG-STOP-06", Conditions::isToStopForTechnique),
            entry("PRG-REG-01", window -> window.isLast(Response.PERIPHERALISED)),
            entry("PRG-REG-02", window -> window.anyFelt(RED)),
            entry(
                    "PRG-REG-03",
                    window -> window.countFelt(AMBER.and(UNSETTLED))
                            >= window.figures().unsettledToRegress()),
            entry(
                    "PRG-REG-04",
                    window -> window.count(below(window.figures().completionToRegress()))
                            >= window.figures().shortToRegress()),
            entry("PRG-REG-05", Conditions::isToStopForTechnique),
            entry("PRG-HOLD-01", window -> window.anyFelt(AMBER)),
            entry("PRG-HOLD-02", window -> window.any(isTooHard(window))),
            entry("PRG-HOLD-03", window -> window.any(below(window.figures().completionToProgress()))),
            entry(
                    "PRG-HOLD-04",
                    window -> window.count(NO_MORNING) >= window.figures().missingMorningsToHold()),
            entry("PRG-HOLD-05", window -> window.item().techniqueReviewRequired() && !hasGoodTechnique(window)),
            entry(
                    "PRG-HOLD-06",
                    window -> window.sessions().size() < window.figures().sessions()),
            entry(
                    "PRG-HOLD-07",
                    window -> daysSinceChange(window) < window.figures().daysBetweenSteps()),
            entry("PRG-HOLD-08", window -> window.anyFelt(UNTOLD) || window.any(NO_EFFORT)),
            entry("PRG-HOLD-09", window -> window.anyFelt(UNSETTLED)),
            entry("PRG-HOLD-10", window -> window.technique() != null && !hasGoodTechnique(window)),
            entry("PRG-PROG-01", window -> true),
            entry("PRG-QUOTA-01", window -> !isBaselineDone(window)),
            entry("PRG-QUOTA-02", window -> quota(window).start() == null && !isChangePlanned(window)),
            entry("PRG-QUOTA-03", window -> !isChangePlanned(window) && !isPlanned(window, due(window))),
            entry("PRG-QUOTA-04", window -> true));

    private Conditions() {}

    static Set<String> ids() {
        return MET.keySet();
    }

    static boolean isMet(String id, Window window) {
        return Objects.requireNonNull(MET.get(id), id).test(seen(id, window));
    }

    private static Window seen(String id, Window window) {
        boolean isForSafety = id.startsWith("PRG-STOP") || id.startsWith("PRG-REG");
        return isForSafety ? window.lookingBack() : window;
    }

    /// The sessions that a rule's finding rests on; all that were looked at, when it is about all of them.
    static List<UUID> evidence(String id, Window all) {
        Window window = seen(id, all);
        return switch (id) {
            case "PRG-STOP-02" -> window.where(FLAGGED);
            case "PRG-STOP-03" -> window.where(hurtsTooMuch(window));
            case "PRG-STOP-05" -> window.where(SessionFacts::newInjury);
            case "PRG-STOP-04", "PRG-REG-01" -> window.ids().subList(0, 1);
            case "PRG-REG-02" -> window.felt(RED);
            case "PRG-REG-03" -> window.felt(AMBER.and(UNSETTLED));
            case "PRG-REG-04" -> window.where(below(window.figures().completionToRegress()));
            case "PRG-HOLD-01" -> window.felt(AMBER);
            case "PRG-HOLD-02" -> window.where(isTooHard(window));
            case "PRG-HOLD-03" -> window.where(below(window.figures().completionToProgress()));
            case "PRG-HOLD-04" -> window.where(NO_MORNING);
            case "PRG-HOLD-09" -> window.felt(UNSETTLED);
            case "PRG-QUOTA-02" ->
                window.baseline(quota(window)).stream().map(SessionFacts::id).toList();
            default -> window.ids();
        };
    }

    static boolean hasGoodTechnique(Window window) {
        var technique = window.technique();
        return technique != null && technique.isGood();
    }

    static Quota quota(Window window) {
        return Objects.requireNonNull(window.item().quota());
    }

    /// The amount that a plan under way asks for next: the first one until a session was done. A session that left the
    /// item out is none, and a day has one.
    static int due(Window window) {
        Quota quota = quota(window);
        int done = (int) window.since().stream()
                .filter(session -> session.done().amount() > 0)
                .map(SessionFacts::localDate)
                .distinct()
                .count();
        return Quota.due(Objects.requireNonNull(quota.start()), quota.target(), quota.sessions(), done);
    }

    private static Predicate<SessionFacts> hurtsTooMuch(Window window) {
        return session -> reaches(session.done().pain(), window.figures().stopPain());
    }

    private static Predicate<SessionFacts> isTooHard(Window window) {
        return session -> reaches(session.done().effort(), window.figures().effortToHold());
    }

    private static boolean reaches(@org.jspecify.annotations.Nullable Integer value, int limit) {
        return value != null && value >= limit;
    }

    private static Predicate<SessionFacts> below(int percent) {
        return session -> isBelow(session.done(), percent);
    }

    private static boolean isBelow(Done done, int percent) {
        return done.completion() * Figures.PERCENT < percent - 1e-9;
    }

    private static boolean isToStopForTechnique(Window window) {
        var technique = window.newTechnique();
        return technique != null && technique.mustStop();
    }

    private static long daysSinceChange(Window window) {
        return ChronoUnit.DAYS.between(window.item().changedOn(), window.facts().today());
    }

    private static boolean isPlanned(Window window, int amount) {
        Work planned = window.item().planned();
        return planned.equals(planned.ofAmount(amount));
    }

    /// Another form is decided for a later day: nothing else is done about the item before.
    private static boolean isChangePlanned(Window window) {
        return window.item().changedOn().isAfter(window.facts().today());
    }

    private static boolean isBaselineDone(Window window) {
        Quota quota = quota(window);
        return quota.start() != null || window.baseline(quota).size() == quota.baselineSessions();
    }
}
