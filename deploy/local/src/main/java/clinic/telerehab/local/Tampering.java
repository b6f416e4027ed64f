package clinic.telerehab.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// What somebody with the keys of a database could do to its audit, and how it is undone: the newest sealed row tells
/// of
/// another action.
final class Tampering {
    private static final String ROW = "(select row_ids[1] from audit_seal order by number desc limit 1)";
    private static final String ALTER =
            "update audit_entry set action = action || '!' where action not like '%!' and id = " + ROW;
    private static final String RESTORE = "update audit_entry set action = rtrim(action, '!') where action like '%!'";

    private final Logins.Databases databases;

    Tampering(Logins.Databases databases) {
        this.databases = databases;
    }

    /// @param service such as `patient-service`
    /// @param verb `alter` or `restore`
    /// @return the status to answer with
    int obey(String service, String verb) throws SQLException {
        String database = service.replace("-service", "");
        if (!Settings.SERVICES.contains(database)) {
            return 404;
        }
        switch (verb) {
            case "alter" -> execute(database, ALTER);
            case "restore" -> execute(database, RESTORE);
            default -> {
                return 404;
            }
        }
        return 204;
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = databases.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
