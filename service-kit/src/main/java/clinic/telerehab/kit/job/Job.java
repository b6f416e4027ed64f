package clinic.telerehab.kit.job;

import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The work of a scheduled job, one piece after the other, each in a transaction of its own. None of these fails: the
/// log gets the complaint and the name of what went wrong (its message may hold data), and the next run tries again.
public final class Job {
    private Job() {}

    /// All of it as one piece.
    public static Uni<Void> attempt(String complaint, Uni<?> work) {
        return work.replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warnf("%s: %s", complaint, Failure.nameOf(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /// Each that is due; one that fails keeps no other waiting.
    ///
    /// @param due what the complaint can name: ids, or records of ids
    public static <T> Uni<Void> forEach(String complaint, Uni<List<T>> due, Function<T, Uni<?>> work) {
        return attempt(
                complaint, due.chain(found -> inTurn(found, one -> attempt(complaint + " " + one, work.apply(one)))));
    }

    /// The next and the next, until there is none or there were `atMost`. The first that fails ends the run.
    ///
    /// @param next does one piece; false when there was none
    public static Uni<Void> untilNone(String complaint, int atMost, Supplier<Uni<Boolean>> next) {
        return attempt(
                complaint,
                Uni.createFrom()
                        .deferred(next::get)
                        .repeat()
                        .atMost(atMost)
                        .select()
                        .first(more -> more)
                        .onItem()
                        .ignoreAsUni());
    }

    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last();
    }
}
