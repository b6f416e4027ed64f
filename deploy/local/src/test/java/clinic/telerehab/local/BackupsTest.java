package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupsTest {
    private static final Settings SETTINGS = inThisModule(FreePorts.settings("target/backups-test"));
    private static final Path CHECKPOINTS = SETTINGS.checkpoints("patient").resolve("checkpoints.jsonl");
    private static Postgres postgres;
    private static Backups backups;

    /// The server's programs are unpacked below the root.
    private static Settings inThisModule(Settings settings) {
        return new Settings(
                settings.command(),
                Path.of("target/backups-test-root").toAbsolutePath(),
                settings.data(),
                settings.port(),
                settings.fresh(),
                settings.isLong(),
                settings.without(),
                settings.replicas(),
                settings.pods(),
                settings.older());
    }

    @BeforeAll
    static void start() throws Exception {
        DataFolder.create(SETTINGS.data());
        DataFolder.empty(SETTINGS.data());
        Path cut = SETTINGS.root().resolve("deploy/kubernetes/restore/cut.sh");
        Files.createDirectories(cut.getParent());
        Files.copy(Path.of("../kubernetes/restore/cut.sh"), cut, StandardCopyOption.REPLACE_EXISTING);
        postgres = Postgres.start(SETTINGS, new Secrets(SETTINGS.data()));
        backups = new Backups(SETTINGS, postgres);
        for (String database : Postgres.DATABASES) {
            execute(database, "create table audit_seal (number bigint)");
            Files.createDirectories(SETTINGS.checkpoints(database));
        }
        execute("patient", "create table note (text text)");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void forget() throws SQLException, IOException {
        execute("patient", "truncate note, audit_seal");
        Files.deleteIfExists(CHECKPOINTS);
    }

    @Test
    void returnToAMomentAndKeepWhatCameAfterIt() throws Exception {
        take();
        write("before");
        Instant moment = moment();
        write("after");
        backups.finish();
        int former = former().size();

        JsonObject restored = backups.restore(moment);

        assertThat(restored.getJsonObject("seals").getLong("patient")).isZero();
        assertThat(notes()).containsExactly("before");
        assertThat(former()).hasSize(former + 1);
    }

    @Test
    void runOnAsBeforeWhenTheCopyIsNoGood() throws Exception {
        take();
        write("before");
        Instant moment = moment();
        write("after");
        backups.finish();
        Files.delete(SETTINGS.data().resolve("backup/base/postgresql.conf"));
        int former = former().size();

        assertThatIOException()
                .isThrownBy(() -> backups.restore(moment))
                .withMessageStartingWith("not restored, the server runs on as it was");

        assertThat(notes()).containsExactly("before", "after");
        assertThat(former()).hasSize(former);
    }

    @Test
    void keepWhatWasLaidAsideWhenAnotherIsTaken() throws Exception {
        take();
        write("before");
        Instant moment = moment();
        backups.finish();
        assertThat(backups.restore(moment).getJsonObject("seals").getLong("patient"))
                .isZero();
        List<Path> former = former();

        take();

        assertThat(former()).isNotEmpty().isEqualTo(former);
    }

    @Test
    void layCheckpointsOfSealsAsideThatAreNoMore() throws Exception {
        execute("patient", "insert into audit_seal values (8)");
        take();
        Instant moment = moment();
        execute("patient", "insert into audit_seal values (9)");
        Files.write(CHECKPOINTS, List.of(checkpoint(8), checkpoint(9)));
        backups.finish();

        JsonObject restored = backups.restore(moment);

        assertThat(restored.getJsonObject("seals").getLong("patient")).isEqualTo(8);
        assertThat(Files.readAllLines(CHECKPOINTS)).containsExactly(checkpoint(8));
        assertThat(laidAside())
                .singleElement()
                .satisfies(all -> assertThat(Files.readAllLines(all)).containsExactly(checkpoint(8), checkpoint(9)));
    }

    private static String checkpoint(int number) {
        return "{\"number\":%d,\"hash\":\"%064d\"}".formatted(number, number);
    }

    private static List<Path> laidAside() throws IOException {
        try (var kept = Files.list(SETTINGS.checkpoints("patient"))) {
            return kept.filter(one -> one.getFileName().toString().startsWith("checkpoints-until-"))
                    .toList();
        }
    }

    private static void take() throws Exception {
        assertThat(backups.take().getLong("bytes")).isPositive();
    }

    private static void write(String note) throws SQLException {
        execute("patient", "insert into note values ('%s')".formatted(note));
    }

    /// After all that was written so far.
    private static Instant moment() throws SQLException, InterruptedException {
        return Instant.parse(backups.count().getString("moment"));
    }

    private static List<Path> former() throws IOException {
        try (var kept = Files.list(SETTINGS.data().resolve("backup"))) {
            return kept.filter(one -> one.getFileName().toString().startsWith("before-the-restore"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> notes() throws SQLException {
        try (Connection connection = postgres.connect("patient");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select array_agg(text) from note")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
