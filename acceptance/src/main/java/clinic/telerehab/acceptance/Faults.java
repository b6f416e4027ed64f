package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.ResumedStream.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What streams told wrongly.
///
/// @param missed messages of its conversations that a stream did not tell
/// @param doubled messages that a stream told again, or that were none of its reader's business
/// @param misplaced messages that a stream told in another place than the conversation has them
record Faults(long missed, long doubled, long misplaced) {
    /// @param conversations that the stream has to tell of
    /// @param written all messages by conversation, in their order
    static Faults of(Set<String> conversations, List<Told> told, Map<String, List<String>> written) {
        Map<String, List<String>> heard = new HashMap<>();
        Set<String> once = new HashSet<>();
        long doubled = 0;
        for (Told event : told) {
            if (conversations.contains(event.conversation()) && once.add(event.message())) {
                heard.computeIfAbsent(event.conversation(), first -> new ArrayList<>())
                        .add(event.message());
            } else {
                doubled++;
            }
        }
        long missed = 0;
        long misplaced = 0;
        for (String conversation : conversations) {
            List<String> expected = new ArrayList<>(written.getOrDefault(conversation, List.of()));
            int all = expected.size();
            expected.retainAll(once);
            missed += all - expected.size();
            misplaced += misplaced(expected, heard.getOrDefault(conversation, List.of()));
        }
        return new Faults(missed, doubled, misplaced);
    }

    private static long misplaced(List<String> expected, List<String> heard) {
        long misplaced = Math.abs(expected.size() - heard.size());
        for (int at = 0; at < Math.min(expected.size(), heard.size()); at++) {
            misplaced += expected.get(at).equals(heard.get(at)) ? 0 : 1;
        }
        return misplaced;
    }

    Faults and(Faults others) {
        return new Faults(missed + others.missed, doubled + others.doubled, misplaced + others.misplaced);
    }

    boolean areNone() {
        return missed == 0 && doubled == 0 && misplaced == 0;
    }
}
