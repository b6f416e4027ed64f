package clinic.telerehab.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    private Path folder;

    private Path recorded;
    private Path plain;

    @BeforeEach
    void build() throws Exception {
        recorded = Files.writeString(folder.resolve("recorded"), "what a JVM works out at its start");
        Path code = Files.writeString(folder.resolve("quarkus-run.jar"), "code");
        plain = write(
                "plain",
                Jib.fromScratch()
                        .setEntrypoint("java", "-jar", "quarkus-run.jar")
                        .addEnvironmentVariable("JAVA_HOME", "/opt/java")
                        .setUser("10001:10001")
                        .addLabel("org.opencontainers.image.version", "1.4.0")
                        .addLayer(List.of(code), AbsoluteUnixPath.get("/app")));
    }

    @Test
    void isOneLayerMoreAndAnOptionThatNamesIt() throws Exception {
        JsonNode before = configurationOf(plain);

        JsonNode after = configurationOf(write("cached", StartCache.add(Jib.from(TarImage.at(plain)), recorded)));

        assertThat(after.at("/config/Env"))
                .map(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "JAVA_HOME=/opt/java", "JDK_JAVA_OPTIONS=-XX:AOTCache=/app/start.aot -Xms64m");
        assertThat(List.of("/config/Entrypoint", "/config/User", "/config/Labels", "/created"))
                .allSatisfy(kept -> assertThat(after.at(kept)).isEqualTo(before.at(kept)));
        assertThat(after.at("/rootfs/diff_ids"))
                .startsWith(before.at("/rootfs/diff_ids/0"))
                .hasSize(2);
    }

    private Path write(String name, JibContainerBuilder image) throws Exception {
        Path file = folder.resolve(name + ".tar");
        JibContainer unused = image.containerize(
                Containerizer.to(TarImage.at(file).named(name)).setOfflineMode(true));
        return file;
    }

    private static JsonNode configurationOf(Path image) throws IOException {
        try (var archive = new TarFile(image.toFile())) {
            TarArchiveEntry configuration = archive.getEntries().stream()
                    .filter(entry -> entry.getName().equals("config.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(archive.getInputStream(configuration));
        }
    }
}
