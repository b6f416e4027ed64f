package clinic.telerehab.program.progression;

import clinic.telerehab.program.session.BelowKnee;
import org.jspecify.annotations.Nullable;

/// How an item was borne in one session (clinical.md 3.3). Pure.
///
/// Pain after the session counts only where it is above the pain before: who came with a 5 and leaves with a 5 was not
/// hurt by the exercise. Whoever leaves in the red is not well enough for more of it all the same.
record Symptoms(Zone zone, Settling settling, Response response) {

    static Symptoms of(SessionFacts session, Zones zones, Figures figures) {
        Zone zone = zone(session, zones);
        return new Symptoms(zone, settling(session, figures), response(session, zone, zones, figures));
    }

    /// The worst zone of the pain during the item and of what pain the session added; AMBER at least
    /// when the pain after it is RED. Pain during the item that was not told leaves the zone unknown,
    /// unless the rest is worse than green by itself.
    private static Zone zone(SessionFacts session, Zones zones) {
        Zone during = zones.of(session.done().pain());
        Zone added = worse(
                zones.of(risen(session.before().back(), session.after().back())),
                zones.of(risen(session.before().leg(), session.after().leg())));
        Zone left =
                worse(zones.of(session.after().back()), zones.of(session.after().leg()));
        Zone after = left == Zone.RED ? worse(added, Zone.AMBER) : added;
        boolean isOpen = during == Zone.UNKNOWN && after.compareTo(Zone.AMBER) < 0;
        return isOpen ? Zone.UNKNOWN : worse(during, after);
    }

    private static Settling settling(SessionFacts session, Figures figures) {
        Settling back = settling(session.before().back(), session.nextMorning().back(), figures);
        Settling leg = settling(session.before().leg(), session.nextMorning().leg(), figures);
        if (back == Settling.NOT_SETTLED || leg == Settling.NOT_SETTLED) {
            return Settling.NOT_SETTLED;
        }
        return back == Settling.SETTLED ? leg : back;
    }

    private static Settling settling(@Nullable Integer before, @Nullable Integer nextMorning, Figures figures) {
        if (before == null || nextMorning == null) {
            return Settling.UNKNOWN;
        }
        return nextMorning <= before + figures.settledWithin() ? Settling.SETTLED : Settling.NOT_SETTLED;
    }

    private static Response response(SessionFacts session, Zone zone, Zones zones, Figures figures) {
        int least = figures.responseFrom();
        if (hasMovedDownTheLeg(session, least)) {
            return Response.PERIPHERALISED;
        }
        Integer back = change(session.before().back(), session.after().back());
        boolean isRed = zone == Zone.RED || zones.of(session.after().back()) == Zone.RED;
        if (isRed || back != null && back >= least) {
            return Response.WORSE;
        }
        if (back == null) {
            return Response.UNKNOWN;
        }
        return back <= -least ? Response.BETTER : Response.SAME;
    }

    /// Seen right after the session or on the next morning.
    private static boolean hasMovedDownTheLeg(SessionFacts session, int least) {
        return hasMovedDownTheLeg(session.before(), session.after(), least)
                || hasMovedDownTheLeg(session.before(), session.nextMorning(), least);
    }

    private static boolean hasMovedDownTheLeg(Pain before, Pain later, int least) {
        Integer leg = change(before.leg(), later.leg());
        return leg != null && leg >= least || BelowKnee.isNew(before.belowKnee(), later.belowKnee());
    }

    private static @Nullable Integer change(@Nullable Integer before, @Nullable Integer later) {
        return before == null || later == null ? null : Integer.valueOf(later - before);
    }

    /// The pain after, unless it was there before.
    private static @Nullable Integer risen(@Nullable Integer before, @Nullable Integer after) {
        return before != null && after != null && after <= before ? null : after;
    }

    private static Zone worse(Zone one, Zone other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
