package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DelaysTest {
    @Test
    void tellHowLongSoManyOfAHundredTook() {
        List<Long> upToAHundred = LongStream.rangeClosed(1, 100)
                .map(ms -> (101 - ms) * 1_000_000)
                .boxed()
                .toList();

        assertThat(Delays.of(upToAHundred)).hasToString("p50 50 ms, p99 99 ms, longest 100 ms (100)");
        assertThat(Delays.of(List.of())).hasToString("p50 0 ms, p99 0 ms, longest 0 ms (0)");
    }
}
