package clinic.telerehab.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one member of a clinic sent under ids of their own, and what the suite said to each. Used by one thread.
final class Ledger {
    private final String what;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> acknowledged = new ArrayList<>();

    /// @param what such as `message`
    Ledger(String what) {
        this.what = what;
    }

    void note(String id, int expected, int status) {
        sent.add(id);
        if (status == expected) {
            acknowledged.add(id);
        } else {
            wrong.add("%s %s: %d instead of %d".formatted(what, id, status, expected));
        }
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    /// @param there the ids that the suite lists now
    /// @return what was wrong all the time
    List<String> compare(List<String> there) {
        Set<String> distinct = Set.copyOf(there);
        acknowledged.stream()
                .filter(id -> !distinct.contains(id))
                .forEach(id -> wrong.add("%s %s is lost".formatted(what, id)));
        distinct.stream()
                .filter(id -> !sent.contains(id))
                .forEach(id -> wrong.add("%s %s was sent by nobody".formatted(what, id)));
        if (distinct.size() != there.size()) {
            wrong.add(what + "s are listed twice");
        }
        return List.copyOf(wrong);
    }
}
