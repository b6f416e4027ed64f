package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodManifestTest {
    private static final String OVERLAY = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: suite-abc}
            data: {PUBLIC_URL: https://clinic.example, PATIENT_URL: http://patient-service:8080}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: other-abc}
            data: {KEY: value}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: program-audit}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: program-service}
            spec:
              template:
                spec:
                  initContainers:
                    - name: migrate
                      env:
                        - name: DB_OWNER_PASSWORD
                          valueFrom: {secretKeyRef: {name: program-database-owner, key: password}}
                  containers:
                    - name: service
                      envFrom:
                        - configMapRef: {name: suite-abc}
                      env:
                        - name: DB_PASSWORD
                          valueFrom: {secretKeyRef: {name: program-database-service, key: password}}
                        - name: ROOM_ACCEPTED_SECRET
                          valueFrom: {secretKeyRef: {name: sometimes-there, key: password, optional: true}}
                      resources: {limits: {memory: 512Mi}}
                      securityContext: {readOnlyRootFilesystem: true}
                      startupProbe: {httpGet: {path: /q/health/started}}
                      readinessProbe: {httpGet: {path: /q/health/ready}}
                      livenessProbe: {httpGet: {path: /q/health/live}}
                      volumeMounts:
                        - {name: audit, mountPath: /audit}
                  volumes:
                    - name: audit
                      persistentVolumeClaim: {claimName: program-audit}
            """;

    @TempDir
    private Path folder;

    private Path overlay;
    private PodManifest manifest;

    @BeforeEach
    void read() throws IOException {
        overlay = Files.writeString(folder.resolve("overlay.yaml"), OVERLAY);
        manifest = PodManifest.read(overlay, "program-service");
    }

    @Test
    void tellsWhatTheLauncherHasToProvideAndToAsk() {
        assertThat(manifest.secrets()).containsExactly("program-database-owner", "program-database-service");
        assertThat(manifest.memory()).isEqualTo(512L * 1024 * 1024);
        assertThat(manifest.probes()).containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @Test
    void isPlayedWithItsVolumesAndSettingsAndWithoutWhatOnlyAClusterDoes() throws IOException {
        List<JsonNode> played = played();

        assertThat(played)
                .extracting(one -> one.at("/metadata/name").asText())
                .containsExactly("program-audit", "suite-abc", "program-service");
        JsonNode service = played.getLast().at("/spec/template/spec/containers/0");
        assertThat(service.has("startupProbe") || service.has("livenessProbe") || service.has("readinessProbe"))
                .isFalse();
        assertThat(service.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(service.at("/volumeMounts/1/name").asText()).isEqualTo("time");
        assertThat(played.getLast().at("/spec/template/spec/restartPolicy").asText())
                .isEqualTo("Never");
    }

    @Test
    void looksForOthersWhereTheyAreHereAndKeepsEverySettingThatIsTheSame() throws IOException {
        List<JsonNode> played = played();

        JsonNode suite = played.get(1).path("data");
        assertThat(suite.path("PUBLIC_URL").asText()).isEqualTo("http://localhost:8080");
        assertThat(suite.path("PATIENT_URL").asText()).isEqualTo("http://patient-service:8080");
        assertThat(suite.path("QUARKUS_PROFILE").asText()).isEqualTo("demo");
        assertThat(suite.has("S3_PUBLIC_URL")).isFalse();
        assertThat(played.getLast().at("/spec/template/spec/hostAliases/0").toString())
                .isEqualTo("{\"ip\":\"10.0.0.1\",\"hostnames\":[\"keycloak\"]}");
    }

    @Test
    void isNotReadWhereThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodManifest.read(overlay, "billing-service"))
                .withMessageContaining("no Deployment billing-service");
    }

    private List<JsonNode> played() throws IOException {
        String yaml = manifest.played(
                Map.of("PUBLIC_URL", "http://localhost:8080", "S3_PUBLIC_URL", "http://localhost:8080"),
                Map.of("keycloak", "10.0.0.1"),
                folder);
        List<JsonNode> documents = new ArrayList<>();
        try (MappingIterator<JsonNode> all =
                new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
            all.forEachRemaining(documents::add);
        }
        return documents;
    }
}
