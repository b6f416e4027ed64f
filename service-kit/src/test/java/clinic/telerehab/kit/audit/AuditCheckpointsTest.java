package clinic.telerehab.kit.audit;

import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.MetricsPage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class AuditCheckpointsTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MISSING = "audit_checkpoint_age_seconds";

    @ConfigProperty(name = "audit.checkpoint-dir")
    Path folder;

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    private FedCast cast;

    @BeforeEach
    void writeSome() {
        cast = FedCast.meet("sample");
        seal();
        awaitAll();
    }

    @AfterEach
    void mendWhatATestLeft() throws IOException {
        if (Files.exists(aside())) {
            mend();
        }
    }

    @Test
    void areMadeUpForAsSoonAsTheyCanBeWritten() throws IOException {
        long written = newestLine();
        damage();
        seal();
        seal();

        mend();

        awaitAll();
        assertThat(numbers())
                .endsWith(LongStream.rangeClosed(written, newestSeal()).boxed().toArray(Long[]::new));
        assertThat(AuditVerificationTest.verify().getString("kind")).isEqualTo("INTACT");
    }

    @Test
    void tellHowLongASealHasHadNone() throws IOException {
        damage();
        seal();
        await().atMost(SOON).until(() -> missing() > 3);

        mend();

        await().atMost(SOON).until(() -> missing() == 0);
    }

    @Test
    void vouchForNothingOlderWhereTheyBeginAnew() throws IOException {
        long last = newestSeal();
        Files.delete(file());

        seal();

        awaitAll();
        assertThat(numbers()).allMatch(number -> number >= last);
    }

    @Test
    void goOnBehindTheLastWholeLine() throws IOException {
        Files.writeString(file(), "{\"number\":1", StandardOpenOption.APPEND);

        seal();

        awaitAll();
        assertThat(AuditVerificationTest.verify().getString("kind")).isEqualTo("INTACT");
    }

    /// Something that can be neither read nor written is in its place, all of a sudden.
    private void damage() throws IOException {
        Files.createLink(aside(), file());
        Path folderInstead = Files.createSymbolicLink(folder.resolve("no.file"), folder);
        Files.move(folderInstead, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void mend() throws IOException {
        Files.move(aside(), file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void seal() {
        long last = newestSeal();
        given().auth()
                .oauth2(cast.token("patient-self"))
                .get("/api/sample/v1/patients/" + cast.patient() + "/notes")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> newestSeal() > last);
    }

    /// A line may be torn until another is written.
    private void awaitAll() {
        await().atMost(SOON).ignoreException(DecodeException.class).until(() -> newestLine() == newestSeal());
    }

    private static long newestSeal() {
        return Long.parseLong(strings(DATABASE, "select coalesce(max(number), 0) from audit_seal")
                .getFirst());
    }

    private long newestLine() {
        List<Long> numbers = numbers();
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private List<Long> numbers() {
        try {
            return Files.exists(file())
                    ? Files.readAllLines(file()).stream()
                            .map(line -> new JsonObject(line).getLong("number"))
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private double missing() {
        return new MetricsPage(url).figure(MISSING);
    }

    private Path file() {
        return folder.resolve("checkpoints.jsonl");
    }

    private Path aside() {
        return folder.resolve("checkpoints.aside");
    }
}
