package clinic.telerehab.kubernetes;

import clinic.telerehab.kubernetes.kustomize.Kustomization;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what an overlay comes to, for `./clinic containers` on machines without kubectl.
public final class Render {
    private Render() {}

    /// @param arguments the overlay's folder, and the file to write
    public static void main(String... arguments) throws IOException {
        var yaml = new YAMLMapper();
        var text = new StringBuilder();
        for (ObjectNode object : Kustomization.render(Path.of(arguments[0]))) {
            text.append(yaml.writeValueAsString(object));
        }
        Files.writeString(Path.of(arguments[1]), text);
    }
}
