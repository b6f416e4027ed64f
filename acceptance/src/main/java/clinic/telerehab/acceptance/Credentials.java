package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.CodeFlow.Tokens;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// A login that lasts: the access token is renewed before it ends, as an app does it.
final class Credentials {
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(4);

    private final CodeFlow flow;
    private Tokens tokens;
    private long since = System.nanoTime();

    Credentials(CodeFlow flow, Tokens tokens) {
        this.flow = flow;
        this.tokens = tokens;
    }

    /// An access token that is good for a minute at least.
    synchronized String token() {
        if (System.nanoTime() - since > RENEWED_AFTER.toNanos()) {
            renew();
        }
        return tokens.access();
    }

    synchronized void renew() {
        try (var browser = new Browser(UnaryOperator.identity())) {
            tokens = flow.renew(browser, tokens);
        }
        since = System.nanoTime();
    }
}
