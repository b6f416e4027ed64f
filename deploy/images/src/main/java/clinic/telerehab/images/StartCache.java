package clinic.telerehab.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;

/// Gives an image what its JVM would otherwise work out at every start, as one more layer. Quarkus has a goal for that,
/// which needs a container engine.
public final class StartCache {
    // In the folder in which the image runs its command.
    private static final AbsoluteUnixPath PLACE = AbsoluteUnixPath.get("/app/start.aot");
    // A JVM whose heap is too small at first for the objects in its cache does not start.
    private static final String OPTIONS = "-XX:AOTCache=" + PLACE + " -Xms64m";

    private StartCache() {}

    /// @param arguments the image, and the file that its JVM has recorded
    public static void main(String... arguments) throws Exception {
        ImageReference image = ImageReference.parse(arguments[0]);
        JibContainer pushed = add(Jib.from(at(image)), Path.of(arguments[1]))
                .containerize(Containerizer.to(at(image)).setAllowInsecureRegistries(true));
        System.out.println(image + " " + pushed.getDigest());
    }

    static JibContainerBuilder add(JibContainerBuilder image, Path cache) {
        // Not the variable that manifests set.
        return image.addEnvironmentVariable("JDK_JAVA_OPTIONS", OPTIONS)
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .setName("start cache")
                        .addEntry(cache, PLACE)
                        .build());
    }

    /// As whoever runs this is known to it, when it asks.
    private static RegistryImage at(ImageReference image) {
        var credentials = CredentialRetrieverFactory.forImage(image, event -> {});
        return RegistryImage.named(image).addCredentialRetriever(credentials.dockerConfig());
    }
}
