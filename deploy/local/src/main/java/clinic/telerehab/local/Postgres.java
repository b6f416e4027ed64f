package clinic.telerehab.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One PostgreSQL server with a database and two roles per service: an owner that migrates, and a runtime role that may
/// use the tables and no more. What it has acknowledged is on the disk, as in production.
final class Postgres implements AutoCloseable {
    static final List<String> DATABASES = List.of("patient", "program", "messaging", "keycloak");
    private static final String SUPERUSER = "postgres";
    // Written by the library once the cluster is whole, so a cluster without it never held anything.
    private static final String WHOLE = "epg-lock";

    private final Settings settings;
    private final Secrets secrets;
    private final Logins logins;
    private EmbeddedPostgres server;

    private Postgres(Settings settings, Secrets secrets) throws IOException {
        this.settings = settings;
        this.secrets = secrets;
        this.logins = new Logins(secrets, this::connect);
        this.server = run();
    }

    static Postgres start(Settings settings, Secrets secrets) throws IOException, SQLException {
        Path cluster = clusterOf(settings);
        if (!Files.exists(cluster.resolve(WHOLE))) {
            DataFolder.delete(cluster);
        }
        var postgres = new Postgres(settings, secrets);
        postgres.provision();
        return postgres;
    }

    /// After its files were replaced; recovers first where they say so.
    void startAgain() throws IOException, SQLException {
        server = run();
        provision();
    }

    private EmbeddedPostgres run() throws IOException {
        Path passwordFile = settings.data().resolve("run/superuser");
        Files.createDirectories(passwordFile.getParent());
        DataFolder.writePrivately(passwordFile, superuserPassword(secrets));
        try {
            return builder(settings, secrets, passwordFile).start();
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static EmbeddedPostgres.Builder builder(Settings settings, Secrets secrets, Path passwordFile)
            throws IOException {
        Path log = settings.log("postgresql");
        Files.createDirectories(log.getParent());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(clusterOf(settings))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries(settings))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPort(settings.postgresPort())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", superuserPassword(secrets))
                // Options of initdb: nobody gets in without a password, not even while the cluster is being made.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                // Sorts the same on every machine, whatever its language.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        serverSettings().forEach(builder::setServerConfig);
        return builder;
    }

    private static Map<String, String> serverSettings() {
        return Map.ofEntries(
                // The library is made for tests and would lose what it acknowledged.
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("timezone", "UTC"),
                // Where to is said while the suite runs; until then nothing is kept.
                Map.entry("archive_mode", "on"),
                Map.entry("idle_in_transaction_session_timeout", "30s"),
                // What a statement contains is a patient's: the log tells codes only.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_parameter_max_length_on_error", "0"),
                Map.entry("log_min_error_statement", "panic"));
    }

    private static File binaries(Settings settings) throws IOException {
        return Files.createDirectories(settings.root().resolve("deploy/local/target/postgresql"))
                .toFile();
    }

    /// Every step may be repeated, so a start that was cut short is made whole by the next.
    private void provision() throws SQLException {
        for (String database : DATABASES) {
            logins.ensureOwner(database);
        }
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                createDatabase(connection, statement, database);
            }
            statement.execute("revoke all on database postgres, template1 from public");
        }
        for (String database : Settings.SERVICES) {
            logins.ensureService(database);
        }
        archiveTo("true");
    }

    private static void createDatabase(Connection connection, Statement statement, String database)
            throws SQLException {
        try (var known = connection.prepareStatement("select from pg_database where datname = ?")) {
            known.setString(1, database);
            if (!known.executeQuery().next()) {
                statement.execute("create database %s owner %s".formatted(database, Logins.owner(database)));
            }
        }
        statement.execute("revoke all on database %s from public".formatted(database));
    }

    /// @param command of a shell, with `%p` and `%f`, for each segment of the write-ahead log
    void archiveTo(String command) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_command = '%s'".formatted(command.replace("'", "''")));
            statement.execute("select pg_reload_conf()");
        }
    }

    Logins logins() {
        return logins;
    }

    Connection connect(String database) throws SQLException {
        return connect(settings, secrets, database);
    }

    /// To the server of a suite that runs, with all rights.
    static Connection connect(Settings settings, String database) throws SQLException {
        return connect(settings, new Secrets(settings.data()), database);
    }

    private static Connection connect(Settings settings, Secrets secrets, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), database),
                SUPERUSER,
                superuserPassword(secrets));
    }

    static Path clusterOf(Settings settings) {
        return settings.data().resolve("postgres");
    }

    private static String superuserPassword(Secrets secrets) {
        return secrets.get("postgres.superuser");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
