package clinic.telerehab.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockTimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells a failure of what the service stands on, which passes, from one of its own, which does not. Pure.
final class Outage {
    /// SQL states of a server that is overloaded, stopping, or gave up waiting.
    private static final List<String> STATES = List.of("08", "53", "57", "55P03", "40001", "40P01");

    private Outage() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case ClosedConnectionException closed -> true;
            case JDBCConnectionException unconnected -> true;
            case LockTimeoutException locked -> true;
            case TimeoutException late -> true;
            case org.hibernate.QueryTimeoutException late -> true;
            case OIDCException noIdentityProvider -> true;
            case PgException refused -> isPassing(refused.getSqlState());
            case SQLException refused -> isPassing(refused.getSQLState());
            case IOException unreachable -> true;
            default -> isPoolTimeout(cause);
        };
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    /// The pool has no type of its own for having waited too long, or for too many that wait.
    private static boolean isPoolTimeout(Throwable cause) {
        String message = cause.getMessage();
        return message != null && (message.equals("Timeout") || message.startsWith("Connection pool reached max wait"));
    }
}
