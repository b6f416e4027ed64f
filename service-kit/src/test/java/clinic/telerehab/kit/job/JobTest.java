package clinic.telerehab.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final RuntimeException BROKEN = new IllegalStateException("holds a name");

    private final AtomicInteger calls = new AtomicInteger();

    @Nested
    class ForEach {
        @Test
        void keepsNoOtherWaitingForOneThatFails() {
            var done = new ArrayList<Integer>();

            Job.forEach("not done", Uni.createFrom().item(List.of(1, 2, 3)), piece -> {
                        if (piece == 2) {
                            return Uni.createFrom().failure(BROKEN);
                        }
                        done.add(piece);
                        return Uni.createFrom().voidItem();
                    })
                    .await()
                    .indefinitely();

            assertThat(done).containsExactly(1, 3);
        }

        @Test
        void endsQuietlyWhenNobodyCanSayWhatIsDue() {
            Uni<List<Integer>> due = Uni.createFrom().failure(BROKEN);

            Job.forEach("not done", due, piece -> Uni.createFrom().item(calls.incrementAndGet()))
                    .await()
                    .indefinitely();

            assertThat(calls).hasValue(0);
        }
    }

    @Nested
    class UntilNone {
        @Test
        void stopsWhenThereIsNone() {
            Job.untilNone("not done", 10, () -> Uni.createFrom().item(calls.incrementAndGet() < 4))
                    .await()
                    .indefinitely();

            assertThat(calls).hasValue(4);
        }

        @Test
        void stopsAtItsLimit() {
            Job.untilNone("not done", 10, () -> Uni.createFrom().item(calls.incrementAndGet() > 0))
                    .await()
                    .indefinitely();

            assertThat(calls).hasValue(10);
        }

        @Test
        void stopsAtTheFirstThatFails() {
            Job.untilNone("not done", 10, () -> {
                        calls.incrementAndGet();
                        return Uni.createFrom().failure(BROKEN);
                    })
                    .await()
                    .indefinitely();

            assertThat(calls).hasValue(1);
        }
    }
}
