package clinic.telerehab.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/// One PostgreSQL server with a database and two roles per service: an owner that migrates, and a runtime role that may
/// use the tables and no more.
final class Postgres implements AutoCloseable {
    private static final List<String> DATABASES = List.of("patient", "program", "messaging", "keycloak");

    private final Settings settings;
    private final Secrets secrets;
    private final EmbeddedPostgres server;

    private Postgres(Settings settings, Secrets secrets, EmbeddedPostgres server) {
        this.settings = settings;
        this.secrets = secrets;
        this.server = server;
    }

    static Postgres start(Settings settings, Secrets secrets) throws IOException, SQLException {
        Path data = settings.data().resolve("postgres");
        Leftovers.stopPostgres(data);
        boolean isNew = !Files.exists(data.resolve("PG_VERSION"));
        EmbeddedPostgres server = builder(settings, data)
                .setConnectConfig("password", secrets.get("postgres.superuser"))
                .start();
        var postgres = new Postgres(settings, secrets, server);
        if (isNew) {
            postgres.provision(data);
        }
        return postgres;
    }

    private static EmbeddedPostgres.Builder builder(Settings settings, Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(settings.postgresPort())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("idle_in_transaction_session_timeout", "30s")
                // What a statement contains is a patient's: the log tells codes only.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("log_min_error_statement", "panic");
    }

    private void provision(Path data) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '%s'".formatted(secrets.get("postgres.superuser")));
            for (String database : DATABASES) {
                role(statement, owner(database));
                statement.execute("create database %s owner %s".formatted(database, owner(database)));
                statement.execute("revoke connect on database %s from public".formatted(database));
            }
        }
        for (String database : Settings.SERVICES) {
            grantRuntimeRights(database);
        }
        requirePasswords(data);
    }

    private void role(Statement statement, String name) throws SQLException {
        statement.execute("create role %s login password '%s'".formatted(name, secrets.get("postgres." + name)));
    }

    private void grantRuntimeRights(String database) throws SQLException {
        String runtime = runtime(database);
        String owner = owner(database);
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            role(statement, runtime);
            statement.execute("grant connect on database %s to %s".formatted(database, runtime));
            statement.execute("alter schema public owner to " + owner);
            statement.execute("grant usage on schema public to " + runtime);
            String defaults = "alter default privileges for role %s grant ".formatted(owner);
            statement.execute(defaults + "select, insert, update, delete on tables to " + runtime);
            statement.execute(defaults + "usage on sequences to " + runtime);
        }
    }

    /// From now on nobody gets in without a password.
    private void requirePasswords(Path data) throws IOException, SQLException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), database),
                "postgres",
                secrets.get("postgres.superuser"));
    }

    static String owner(String database) {
        return database + "_owner";
    }

    static String runtime(String database) {
        return database + "_service";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
