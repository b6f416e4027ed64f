package clinic.telerehab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The PostgreSQL server of a running suite, which can be restarted, killed, held and cut off from
/// those who use it.
final class Database implements Breakable, AutoCloseable {
    private static final String CUT = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final Settings settings;
    private final Brake brake = new Brake(this::processes);
    private final Postgres server;

    private Database(Settings settings, Postgres server) {
        this.settings = settings;
        this.server = server;
    }

    static Database start(Settings settings, Secrets secrets) throws IOException, SQLException {
        return new Database(settings, Postgres.start(settings, secrets));
    }

    Postgres server() {
        return server;
    }

    @Override
    public synchronized int obey(String verb) throws Exception {
        switch (verb) {
            case "stop" -> close();
            case "start" -> {
                if (!isAlive()) {
                    server.startAgain();
                }
            }
            case "kill" -> kill();
            case "freeze" -> brake.hold();
            case "slow" -> brake.drag();
            case "thaw" -> brake.release();
            case "cut" -> cut();
            default -> {
                return UNKNOWN;
            }
        }
        return DONE;
    }

    /// All its processes at once, and without a word.
    private void kill() throws IOException {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(Leftovers::killAndAwait);
        server.close();
    }

    private void cut() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(CUT);
        }
    }

    private Stream<ProcessHandle> processes() {
        return postmaster().stream().flatMap(main -> Stream.concat(Stream.of(main), main.descendants()));
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            return Leftovers.postmaster(Postgres.clusterOf(settings));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    @Override
    public boolean isAlive() {
        return postmaster().isPresent();
    }

    @Override
    public long pid() {
        return postmaster().map(ProcessHandle::pid).orElse(0L);
    }

    @Override
    public synchronized void close() throws IOException {
        release();
        server.close();
    }

    private void release() throws IOException {
        try {
            brake.release();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
