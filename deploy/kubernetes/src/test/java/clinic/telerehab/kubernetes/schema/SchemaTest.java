package clinic.telerehab.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.telerehab.kubernetes.Rendered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SchemaTest {
    @ParameterizedTest
    @FieldSource("clinic.telerehab.kubernetes.Rendered#OVERLAYS")
    void everyObjectFitsTheSchemaOfItsKind(String overlay) {
        List<String> complaints = Rendered.of(overlay).objects().stream()
                .flatMap(object -> Schemas.complaints(object).stream())
                .toList();

        assertThat(complaints).isEmpty();
    }

    /// With `-Dcrds=folder`, where a cluster's own definitions lie.
    @ParameterizedTest
    @FieldSource("clinic.telerehab.kubernetes.Rendered#OVERLAYS")
    void everyCustomResourceFitsTheDefinitionsOfACluster(String overlay) throws IOException {
        String folder = System.getProperty("crds", "");
        assumeTrue(!folder.isEmpty(), "no definitions were given");

        assertThat(Schemas.complaintsByDefinition(
                        Path.of(folder), Rendered.of(overlay).objects()))
                .isEmpty();
    }
}
