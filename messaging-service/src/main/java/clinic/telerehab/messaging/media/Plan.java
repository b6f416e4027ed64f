package clinic.telerehab.messaging.media;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How a file is cut into parts: all of one size but the last. Pure.
///
/// @param bytes of the whole file
record Plan(long bytes) {
    /// Above the least that any S3 takes for a part, small enough to be sent again on a bad line.
    static final long PART = 8L * 1024 * 1024;

    int parts() {
        return (int) ((bytes + PART - 1) / PART);
    }

    boolean has(int number) {
        return number >= 1 && number <= parts();
    }

    long bytesOf(int number) {
        return number < parts() ? PART : bytes - PART * (parts() - 1);
    }

    /// What to make of the parts that the store has.
    ///
    /// @param present the size by the number
    Verdict judge(Map<Integer, Long> present) {
        boolean fits = present.entrySet().stream()
                .allMatch(part -> has(part.getKey()) && part.getValue() == bytesOf(part.getKey()));
        if (!fits) {
            return Verdict.FOREIGN_PART;
        }
        return present.size() == parts() ? Verdict.COMPLETE : Verdict.INCOMPLETE;
    }

    /// The outcome of [#judge].
    enum Verdict {
        COMPLETE,
        INCOMPLETE,
        FOREIGN_PART
    }

    List<Integer> missing(Map<Integer, Long> present) {
        return IntStream.rangeClosed(1, parts())
                .filter(number -> !present.containsKey(number))
                .boxed()
                .toList();
    }
}
