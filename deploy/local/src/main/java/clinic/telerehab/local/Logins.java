package clinic.telerehab.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Who may log in to which database: an owner that migrates, and the service. A service may change to a second login
/// with the same rights, so that its password is replaced without a moment in which no replica gets in.
final class Logins {
    private static final String SERVER = "postgres";

    private final Secrets secrets;
    private final Databases databases;

    Logins(Secrets secrets, Databases databases) {
        this.secrets = secrets;
        this.databases = databases;
    }

    /// Lets in with all rights.
    interface Databases {
        Connection connect(String database) throws SQLException;
    }

    static String owner(String database) {
        return database + "_owner";
    }

    /// The role that has the service's rights, and its first login.
    static String runtime(String database) {
        return database + "_service";
    }

    /// What the service logs in with now.
    static String of(Secrets secrets, String database) {
        return secrets.find(nameOf(database)).orElseGet(() -> runtime(database));
    }

    static String password(Secrets secrets, String login) {
        return secrets.get("postgres." + login);
    }

    private static String nameOf(String database) {
        return "login." + database;
    }

    void ensureOwner(String database) throws SQLException {
        ensure(owner(database));
    }

    /// Every step may be repeated.
    void ensureService(String database) throws SQLException {
        String runtime = runtime(database);
        String login = of(secrets, database);
        ensure(login);
        execute(database, "grant connect on database %s to %s".formatted(database, runtime));
        execute(database, "alter schema public owner to " + owner(database));
        execute(database, "grant usage on schema public to " + runtime);
        if (!login.equals(runtime)) {
            execute(database, "grant %s to %s".formatted(runtime, login));
        }
    }

    private void ensure(String role) throws SQLException {
        execute(SERVER, """
                do $$ begin
                    create role %1$s login password '%2$s';
                exception when duplicate_object then
                    alter role %1$s login password '%2$s';
                end $$""".formatted(role, password(secrets, role)));
    }

    /// Lets the service in by the other login beside the one it has; its next start uses it.
    void renew(String database) throws SQLException {
        String next = other(database);
        secrets.renew("postgres." + next);
        secrets.put(nameOf(database), next);
        ensureService(database);
    }

    /// The login that the service had before.
    ///
    /// @return how many sessions still use it
    int retire(String database) throws SQLException {
        String former = other(database);
        execute(SERVER, "alter role %s nologin".formatted(former));
        try (Connection connection = databases.connect(SERVER);
                var statement =
                        connection.prepareStatement("select count(*) from pg_stat_activity where usename = ?")) {
            statement.setString(1, former);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /// It is asked for at a start only, so there is nothing to wait for.
    void renewOwner(String database) throws SQLException {
        secrets.renew("postgres." + owner(database));
        ensureOwner(database);
    }

    private String other(String database) {
        String runtime = runtime(database);
        return of(secrets, database).equals(runtime) ? runtime + "_2" : runtime;
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = databases.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
