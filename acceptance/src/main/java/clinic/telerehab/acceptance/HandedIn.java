package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What somebody hands in, one after the other, each under an id of its own and sent until it is
/// acknowledged, as an app does it.
final class HandedIn {
    private final Function<String, Answer> send;
    private final Set<String> acknowledged = new HashSet<>();
    private String next = Stage.newId();

    /// @param send one with that id
    HandedIn(Function<String, Answer> send) {
        this.send = send;
    }

    /// Tries once more.
    ///
    /// @return the status of the answer, 0 where there was none
    synchronized int attempt() {
        Answer answer = send.apply(next);
        if (answer.isThere()) {
            acknowledged.add(next);
            next = Stage.newId();
        }
        return answer.status();
    }

    /// How many were acknowledged.
    synchronized int count() {
        return acknowledged.size();
    }

    /// Holds what is there against what was acknowledged. The one that is under way may be there as
    /// well.
    synchronized Balance balance(List<String> there) {
        var distinct = new HashSet<>(there);
        List<String> lost = new ArrayList<>(acknowledged);
        lost.removeAll(distinct);
        distinct.removeAll(acknowledged);
        distinct.remove(next);
        return new Balance(lost.size(), there.size() - new HashSet<>(there).size() + distinct.size());
    }

    /// @param lost acknowledged, and not there
    /// @param doubled there twice, or never handed in
    record Balance(int lost, int doubled) {
        Balance and(Balance other) {
            return new Balance(lost + other.lost, doubled + other.doubled);
        }
    }
}
