package clinic.telerehab.kit.hardening;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.ws.rs.Path;

/// Puts the deadline on every resource at build time, because the one resource that forgets it is the one that hangs.
public class DeadlineExtension implements BuildCompatibleExtension {

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Path.class)
    public void bind(ClassConfig resource) {
        if (!resource.info().isInterface() && resource.info().hasAnnotation(Path.class)) {
            resource.addAnnotation(Deadline.class);
        }
    }
}
