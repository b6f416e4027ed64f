package clinic.telerehab.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Passwords made up at the first start and kept with the data; none is in the repository.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path data) {
        file = data.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                kept.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// The secret of that name, the same at every start.
    synchronized String get(String name) {
        String known = kept.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = random();
        put(name, made);
        return made;
    }

    private static String random() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// Another secret of that name from now on.
    synchronized void renew(String name) {
        put(name, random());
    }

    /// The one of that name, if there is one yet.
    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    synchronized void put(String name, String secret) {
        kept.setProperty(name, secret);
        save();
    }

    synchronized void forget(String name) {
        kept.remove(name);
        save();
    }

    private void save() {
        var lines = new StringBuilder("# Made at the first start.\n");
        new TreeMap<>(kept)
                .forEach((name, secret) ->
                        lines.append(name).append('=').append(secret).append('\n'));
        try {
            DataFolder.writePrivately(file, lines.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
