package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// A copy of the server's files, taken while it runs, with its write-ahead log from then on; and the way back to any
/// moment since. What an operator for PostgreSQL does in a cluster, with the server's own means.
final class Backups {
    // Of no use in another life of the server.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    // The server takes an offset here, and no name of a timezone: `Z` is one.
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);
    private static final Path CUT = Path.of("deploy/kubernetes/restore/cut.sh");
    private static final int ATTEMPTS = 10;
    private static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Settings settings;
    private final Postgres postgres;
    private final Fingerprints fingerprints;
    private final Path folder;

    Backups(Settings settings, Postgres postgres) {
        this.settings = settings;
        this.postgres = postgres;
        this.fingerprints = new Fingerprints(postgres::connect);
        this.folder = settings.data().resolve("backup");
    }

    /// A base backup, and every segment of the log from now on.
    ///
    /// What a restore has laid aside stays.
    JsonObject take() throws IOException, SQLException, InterruptedException {
        DataFolder.delete(base());
        DataFolder.delete(log());
        DataFolder.create(folder);
        createPrivately(log());
        postgres.archiveTo("test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f.part\" && mv \"%1$s/%%f.part\" \"%1$s/%%f\""
                .formatted(log()));
        awaitArchived();
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(Postgres.clusterOf(settings), base());
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                end.next();
                Files.writeString(base().resolve("backup_label"), end.getString(1));
            }
        }
        return new JsonObject().put("bytes", sizeOf(base()));
    }

    JsonObject count() throws SQLException, InterruptedException {
        Fingerprints.At now = fingerprints.now();
        return new JsonObject().put("moment", now.moment().toString()).put("tables", now.tables());
    }

    /// What is needed of the log until now is in its archive.
    void finish() throws IOException, SQLException, InterruptedException {
        awaitArchived();
    }

    /// Puts the server back to a moment, in the place of what there was; nobody uses it meanwhile. When that fails, the
    /// server runs on as it was; what there was is kept in any case.
    JsonObject restore(Instant moment) throws IOException, SQLException {
        Path cluster = Postgres.clusterOf(settings);
        Path former = folder.resolve("before-the-restore-" + System.currentTimeMillis());
        try {
            postgres.close();
            Files.move(cluster, former);
            recover(cluster, moment);
            JsonObject tables = fingerprints.alone();
            return new JsonObject().put("tables", tables).put("seals", cutCheckpoints());
        } catch (IOException | SQLException | RuntimeException failure) {
            throw putBack(former, cluster, failure);
        }
    }

    private void recover(Path cluster, Instant moment) throws IOException, SQLException {
        copy(base(), cluster);
        Files.writeString(
                cluster.resolve("postgresql.auto.conf"),
                """
                archive_command = 'true'
                hot_standby = off
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(log(), TARGET.format(moment)),
                StandardOpenOption.APPEND);
        Files.createFile(cluster.resolve("recovery.signal"));
        postgres.startAgain();
    }

    /// @return what to tell whoever asked for the restore
    private IOException putBack(Path former, Path cluster, Exception failure) {
        try {
            postgres.close();
            Leftovers.stopPostgres(cluster);
            if (Files.exists(former)) {
                DataFolder.delete(cluster);
                Files.move(former, cluster);
            }
            postgres.startAgain();
        } catch (IOException | SQLException | RuntimeException again) {
            failure.addSuppressed(again);
            Path data = Files.exists(former) ? former : cluster;
            return new IOException(
                    "not restored, and the server is down; its data are in %s: %s; %s".formatted(data, failure, again),
                    failure);
        }
        return new IOException("not restored, the server runs on as it was: " + failure, failure);
    }

    /// Of all services, once it is known of each where to.
    private JsonObject cutCheckpoints() throws IOException, SQLException {
        var kept = new JsonObject();
        for (String service : Settings.SERVICES) {
            kept.put(service, lastSeal(service));
        }
        for (String service : Settings.SERVICES) {
            cutCheckpoints(service, kept.getLong(service));
        }
        return kept;
    }

    /// Hashes of seals that there are no more are laid aside: with them the audit would be called cut for ever. By the
    /// very script that operators run, so that it is drilled.
    private void cutCheckpoints(String service, long last) throws IOException {
        Process cut = new ProcessBuilder("sh", "-s", service, Long.toString(last))
                .directory(settings.checkpoints().toFile())
                .redirectInput(settings.root().resolve(CUT).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(cut.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (cut.onExit().join().exitValue() != 0) {
            throw new IOException("checkpoints of %s are not cut: %s".formatted(service, said));
        }
    }

    private long lastSeal(String service) throws SQLException {
        try (Connection connection = postgres.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(number), 0) from audit_seal")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void awaitArchived() throws IOException, SQLException, InterruptedException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (isArchived(endSegment(statement))) {
                    return;
                }
            }
        }
        throw new IOException("the write-ahead log is not archived; see " + settings.log("postgresql"));
    }

    /// With a commit, so that there is something to archive, and a server that recovers sees that it is past a moment.
    private static String endSegment(Statement statement) throws SQLException {
        statement.execute("select pg_current_xact_id()");
        try (ResultSet rows = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private boolean isArchived(String segment) throws InterruptedException {
        long until = System.nanoTime() + ARCHIVED_WITHIN.toNanos();
        while (!Files.exists(log().resolve(segment)) && System.nanoTime() < until) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Files.exists(log().resolve(segment));
    }

    private Path base() {
        return folder.resolve("base");
    }

    private Path log() {
        return folder.resolve("log");
    }

    /// Files may come, go and change meanwhile: the log makes good for it.
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) throws IOException {
                createPrivately(to.resolve(from.relativize(one)));
                return LEFT_EMPTY.contains(one.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(one.getFileName().toString())) {
                    try {
                        Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path one, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void createPrivately(Path one) throws IOException {
        Files.createDirectory(one, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static long sizeOf(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
