package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.audit.AuditSeals.Sealed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The seals' hashes outside the database: whoever can rewrite the database can't rewrite these with it.
@ApplicationScoped
class AuditCheckpoints {
    private static final String FILE = "checkpoints.jsonl";
    // Far more than a line has.
    private static final int TAIL_BYTES = 4_096;

    private final Path file;
    private final Vertx vertx;

    AuditCheckpoints(@ConfigProperty(name = "audit.checkpoint-dir") Path folder, Vertx vertx) {
        this.file = folder.resolve(FILE);
        this.vertx = vertx;
    }

    record Checkpoint(long number, String hash) {
        static Checkpoint of(String line) {
            var json = new JsonObject(line);
            return new Checkpoint(json.getLong("number"), json.getString("hash"));
        }
    }

    /// @param end where the last whole line ends
    /// @param line that line; empty where there is none
    private record Tail(long end, String line) {
        static final Tail NONE = new Tail(0, "");
    }

    /// All of them or none. One writer at a time.
    Uni<Void> add(List<Sealed> seals) {
        if (seals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String lines = seals.stream().map(AuditCheckpoints::line).collect(Collectors.joining());
        return vertx.executeBlocking(() -> {
                    append(lines);
                    return lines.length();
                })
                .replaceWithVoid();
    }

    /// The number of the seal in the last line; 0 where there is none.
    Uni<Long> newest() {
        return vertx.executeBlocking(() -> {
            Tail tail = tail();
            return tail.line().isEmpty() ? 0 : Checkpoint.of(tail.line()).number();
        });
    }

    Uni<List<Checkpoint>> all() {
        return vertx.executeBlocking(this::read);
    }

    private static String line(Sealed seal) {
        return new JsonObject()
                        .put("number", seal.number())
                        .put("hash", seal.hash())
                        .encode() + "\n";
    }

    /// A folder that is full may take a part of a line, and so may one whose host falls over: only whole lines stay.
    private void append(String lines) throws IOException {
        Files.createDirectories(file.getParent());
        long end = tail().end();
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.truncate(end);
            try {
                writeAll(channel, lines);
            } catch (IOException full) {
                channel.truncate(end);
                throw full;
            }
        }
    }

    private static void writeAll(FileChannel channel, String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        // A file system on a network may tell only now that it is full.
        channel.force(false);
    }

    private Tail tail() throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            byte[] bytes = Channels.newInputStream(channel.position(from)).readAllBytes();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n');
            if (end < 0 && from > 0) {
                throw new IOException("the checkpoints end in what is no line");
            }
            return end < 0
                    ? Tail.NONE
                    : new Tail(from + end + 1, text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
        } catch (NoSuchFileException none) {
            return Tail.NONE;
        }
    }

    private List<Checkpoint> read() throws IOException {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Checkpoint::of)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
