package clinic.telerehab.program;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The statements that the service sends to its database while something is done.
public final class Statements extends Handler {
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Statements() {}

    public static List<String> during(Runnable work) {
        var statements = new Statements();
        Level usual = SQL.getLevel();
        SQL.addHandler(statements);
        SQL.setUseParentHandlers(false);
        SQL.setLevel(Level.ALL);
        try {
            work.run();
        } finally {
            SQL.setLevel(usual);
            SQL.setUseParentHandlers(true);
            SQL.removeHandler(statements);
        }
        return List.copyOf(statements.seen);
    }

    @Override
    public void publish(LogRecord statement) {
        seen.add(statement.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
