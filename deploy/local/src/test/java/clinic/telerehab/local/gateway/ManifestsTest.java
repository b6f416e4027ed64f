package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.local.gateway.RouteTable.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {
    private static final String MANIFEST = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata:
              name: sample
            spec:
              parentRefs:
                - name: telerehab
              rules:
                - matches:
                    - path:
                        type: PathPrefix
                        value: /api/patient/v1
                  backendRefs:
                    - name: patient-service
                      port: 8080
            """;

    @ParameterizedTest
    @CsvSource({
        "/api/patient/v1/me, patient-service",
        "/api/patient/v1/patients/import, patient-service",
        "/api/program/v1/me/today, program-service",
        "/api/messaging/v1/events, messaging-service",
        "/auth/realms/telerehab/protocol/openid-connect/auth, keycloak",
        "/auth/resources/x/login.css, keycloak",
        "/telerehab-media/clip.mp4, object-store",
        "/internal/feed, ",
        "/api/patient/internal/feed, ",
        "/q/health, ",
        "/auth/admin, ",
        "/auth/realms/master, "
    })
    void routesWhatTheManifestsOfKubernetesRoute(String path, String backend) throws IOException {
        RouteTable routes = RouteTable.read(Path.of("..", ".."), name -> 1);

        assertThat(routes.find(path).map(Route::backend)).isEqualTo(Optional.ofNullable(backend));
    }

    @Test
    void readsARoute() throws IOException {
        assertThat(read(MANIFEST)).containsExactly(new Route("/api/patient/v1", "patient-service", 8081));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: HTTPRoute             | kind: HTTPRoute\\nextra: 1                                      | extra
            name: sample                | name: sample\\n  lables: {}                                    | lables
              parentRefs:               |   hostNames: [a]\\n  parentRefs:                               | hostNames
                - name: telerehab       |     - name: telerehab\\n      sectionname: x                   | sectionname
                    - path:             |         - pth: {}\\n          path:                            | pth
                        type: PathPrefix|             typ: x\\n            type: PathPrefix              | typ
                      port: 8080        |           port: 8080\\n          wieght: 3                     | wieght
            """, ignoreLeadingAndTrailingWhitespace = false)
    void failsOnAFieldThatKubernetesDoesNotKnow(String before, String after, String field) {
        String indent =
                before.substring(0, before.length() - before.stripLeading().length());
        String broken = MANIFEST.replace(before.strip(), after.strip().replace("\\n", "\n"));

        assertThat(broken).as(indent + field).isNotEqualTo(MANIFEST);
        assertThatThrownBy(() -> read(broken)).hasMessageContaining(field.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: PathPrefix| type: Exact
            type: PathPrefix| type: RegularExpression
            """)
    void refusesAMatchThatItWouldNotDo(String before, String after) {
        assertThatThrownBy(() -> read(MANIFEST.replace(before, after))).hasMessageContaining("sample");
    }

    @Test
    void refusesARewriteThatItWouldNotDo() {
        String rewriting = MANIFEST.replace("    - matches:", """
                    - filters:
                        - type: URLRewrite
                          urlRewrite:
                            hostname: x
                      matches:\
                """);

        assertThatThrownBy(() -> read(rewriting)).hasMessageContaining("filters");
    }

    private static List<Route> read(String yaml) throws IOException {
        return Manifests.parse(yaml).stream()
                .flatMap(manifest -> Manifests.routes(manifest, name -> 8081).stream())
                .toList();
    }
}
