package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a feed: the transaction that wrote an event, and its number within the order of insertion. Sequences
/// commit out of order, transactions below the snapshot's horizon do not come back.
///
/// @param isAgain whether who stands here reads from the beginning and has not come past what was pruned
public record FeedPosition(long transaction, long number, boolean isAgain) implements Comparable<FeedPosition> {
    public static final FeedPosition BEGINNING = new FeedPosition(0, 0, true);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})(\\.again)?");
    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transaction).thenComparingLong(FeedPosition::number);

    public FeedPosition(long transaction, long number) {
        this(transaction, number, false);
    }

    /// @throws DomainProblem `invalid-cursor` for what no feed gave out
    public static FeedPosition parse(@Nullable String text) {
        if (text == null) {
            return BEGINNING;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new DomainProblem(CommonProblem.INVALID_CURSOR);
        }
        return new FeedPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3) != null);
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "." + number + (isAgain ? ".again" : "");
    }
}
