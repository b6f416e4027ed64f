package clinic.telerehab.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// `./clinic fill`: gives the program database of a running suite the past of many other patients, to see what becomes
/// of its statements when the tables are large.
public final class Fill {
    private static final String SCRIPT = "/load/fill.sql";
    private static final String COUNT = "select count(*) from session_log";

    private Fill() {}

    /// @param arguments how many items of sessions, then the options of `up`
    public static void main(String... arguments) throws IOException, SQLException {
        long items = Long.parseLong(arguments[0]);
        var settings = Settings.parse(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
        try (Connection connection = Postgres.connect(settings, "program");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local load.items = '" + items + "'");
            statement.execute(script());
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            System.out.printf("%d sessions are there.%n", count(statement));
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Fill.class.getResourceAsStream(SCRIPT)) {
            return new String(Objects.requireNonNull(script, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
