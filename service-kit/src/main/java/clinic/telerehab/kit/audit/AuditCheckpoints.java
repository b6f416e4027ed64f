package clinic.telerehab.kit.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The seals' hashes outside the database: whoever can rewrite the database can't rewrite these with it.
@ApplicationScoped
class AuditCheckpoints {
    private static final String FILE = "checkpoints.jsonl";

    private final Path file;
    private final Vertx vertx;

    AuditCheckpoints(@ConfigProperty(name = "audit.checkpoint-dir") Path folder, Vertx vertx) {
        this.file = folder.resolve(FILE);
        this.vertx = vertx;
    }

    record Checkpoint(long number, String hash) {}

    Uni<Void> add(AuditSeal seal) {
        String line = new JsonObject()
                        .put("number", seal.number())
                        .put("hash", seal.hash())
                        .encode() + "\n";
        return vertx.executeBlocking(() -> {
                    Files.createDirectories(file.getParent());
                    return Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                })
                .replaceWithVoid();
    }

    Uni<List<Checkpoint>> all() {
        return vertx.executeBlocking(this::read);
    }

    private List<Checkpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(JsonObject::new)
                .map(line -> new Checkpoint(line.getLong("number"), line.getString("hash")))
                .toList();
    }
}
