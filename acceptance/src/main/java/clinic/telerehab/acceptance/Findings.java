package clinic.telerehab.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a trial of streams came to.
///
/// @param plan what was tried, in words
/// @param untilAcknowledged from when each was due to the acknowledgement
/// @param delays from when each was due to a stream's event: until the kill, until both ran again, after that
record Findings(String plan, Traffic traffic, Faults faults, Delays untilAcknowledged, List<Delays> delays) {

    /// @param messages that were sent and acknowledged
    /// @param lasted until the last of them was
    /// @param repeated messages that needed more than one attempt
    /// @param events that all streams together had to tell
    /// @param cuts how often a stream ended and went on
    /// @param cutStreams how many streams that happened to
    record Traffic(int messages, Duration lasted, int repeated, long events, int cuts, long cutStreams) {}

    boolean isFaultless() {
        return faults.areNone();
    }

    List<String> lines() {
        return List.of(
                plan,
                String.format(
                        Locale.ROOT,
                        "%d messages were acknowledged in %.1f s, %d of them not at the first attempt; after %s",
                        traffic.messages(),
                        traffic.lasted().toMillis() / 1e3,
                        traffic.repeated(),
                        untilAcknowledged),
                "%d streams were cut, %d times in all, and went on".formatted(traffic.cutStreams(), traffic.cuts()),
                "of %d events %d were missed, %d told twice, %d out of order"
                        .formatted(traffic.events(), faults.missed(), faults.doubled(), faults.misplaced()),
                "delay, due to told:   both replicas  " + delays.get(0),
                "                      one replica    " + delays.get(1),
                "                      both again     " + delays.get(2),
                isFaultless() ? "Every stream told every message once, in order." : "That must not be.");
    }
}
