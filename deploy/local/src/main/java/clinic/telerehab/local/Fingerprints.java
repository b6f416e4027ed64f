package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What all databases of the server hold at one moment: of each table the number of its rows and a sum over their
/// content, so that two moments can be compared without keeping a row.
final class Fingerprints {
    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS_MS = 50;
    private static final String NOT_AVAILABLE = "55P03";
    private static final String TABLES = """
            select quote_ident(relname) as name from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1
            """;
    private static final String OF_ONE =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0)), 0) from %s one";
    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private final Logins.Databases databases;

    Fingerprints(Logins.Databases databases) {
        this.databases = databases;
    }

    /// @param moment all that was committed until then is in it, and nothing else
    record At(Instant moment, JsonObject tables) {}

    /// While others write: for a few milliseconds nobody may, in any database, and that is the moment.
    At now() throws SQLException, InterruptedException {
        var held = new Held();
        try {
            held.lockAll();
            String moment = "";
            for (Connection snapshot : held.snapshots()) {
                // The first statement takes the snapshot.
                moment = text(snapshot, NOW);
            }
            held.release();
            var tables = new JsonObject();
            for (int at = 0; at < held.snapshots().size(); at++) {
                add(tables, Postgres.DATABASES.get(at), held.snapshots().get(at));
            }
            return new At(Instant.parse(moment), tables);
        } finally {
            held.close();
        }
    }

    /// While nobody else is let in.
    JsonObject alone() throws SQLException {
        var tables = new JsonObject();
        for (String database : Postgres.DATABASES) {
            try (Connection connection = databases.connect(database)) {
                add(tables, database, connection);
            }
        }
        return tables;
    }

    private static void add(JsonObject tables, String database, Connection connection) throws SQLException {
        for (String table : texts(connection, TABLES)) {
            tables.put(database + "." + table, text(connection, OF_ONE.formatted(table)));
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).getFirst();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /// Locks on all tables, and snapshots that are taken under them.
    private final class Held {
        private final List<Connection> locks = new ArrayList<>();
        private final List<Connection> snapshots = new ArrayList<>();

        Held() throws SQLException {
            for (String database : Postgres.DATABASES) {
                locks.add(open(database, Connection.TRANSACTION_READ_COMMITTED));
                snapshots.add(open(database, Connection.TRANSACTION_REPEATABLE_READ));
            }
        }

        List<Connection> snapshots() {
            return snapshots;
        }

        private Connection open(String database, int isolation) throws SQLException {
            Connection connection = databases.connect(database);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            return connection;
        }

        /// Whoever writes goes first; before two could wait for each other, all is let go.
        void lockAll() throws SQLException, InterruptedException {
            for (int attempt = 1; !isLocked(); attempt++) {
                release();
                if (attempt == ATTEMPTS) {
                    throw new SQLException("the tables are never free all at once");
                }
                Thread.sleep(BETWEEN_ATTEMPTS_MS);
            }
        }

        private boolean isLocked() throws SQLException {
            try {
                for (Connection lock : locks) {
                    try (Statement statement = lock.createStatement()) {
                        statement.execute("set local lock_timeout = '300ms'");
                        statement.execute("lock table " + String.join(", ", texts(lock, TABLES)) + " in share mode");
                    }
                }
                return true;
            } catch (SQLException busy) {
                if (NOT_AVAILABLE.equals(busy.getSQLState())) {
                    return false;
                }
                throw busy;
            }
        }

        void release() throws SQLException {
            for (Connection lock : locks) {
                lock.rollback();
            }
        }

        void close() throws SQLException {
            for (Connection one : locks) {
                one.close();
            }
            for (Connection one : snapshots) {
                one.close();
            }
        }
    }
}
