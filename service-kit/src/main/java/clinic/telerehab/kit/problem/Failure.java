package clinic.telerehab.kit.problem;

import io.vertx.pgclient.PgException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the log may say of a failure. Never its message, which may hold data of patients. Pure.
public final class Failure {
    private static final int MOST_CAUSES = 5;

    private Failure() {}

    /// Its class and those of what caused it, as far as the first with a code: `PgException 53100`,
    /// `LockTimeoutException: SQLException 55P03`, `ProcessingException: ConnectException`.
    public static String nameOf(Throwable failure) {
        List<String> names = new ArrayList<>();
        String code = "";
        for (Throwable cause = failure; cause != null && goesOn(names, code); cause = cause.getCause()) {
            code = code(cause);
            names.add((cause.getClass().getSimpleName() + " " + code).strip());
        }
        return String.join(": ", names);
    }

    /// Where it happened: its name, and the places in the code that led to it and to each of its causes.
    public static String traceOf(Throwable failure) {
        var trace = new StringBuilder(nameOf(failure));
        int left = MOST_CAUSES;
        for (Throwable cause = failure; cause != null && left > 0; cause = cause.getCause()) {
            trace.append("\n").append(cause.getClass().getName());
            for (StackTraceElement place : cause.getStackTrace()) {
                trace.append("\n    at ").append(place);
            }
            left--;
        }
        return trace.toString();
    }

    private static boolean goesOn(List<String> names, String code) {
        return code.isEmpty() && names.size() < MOST_CAUSES;
    }

    /// Empty where there is none.
    private static String code(Throwable failure) {
        return switch (failure) {
            case PgException refused when refused.getSqlState() != null -> refused.getSqlState();
            case SQLException refused when refused.getSQLState() != null -> refused.getSQLState();
            case WebApplicationException answer ->
                String.valueOf(answer.getResponse().getStatus());
            case DomainProblem problem -> problem.type().code();
            default -> "";
        };
    }
}
