package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `./clinic drill` has done behind the front door: a backup, a restore, another secret, another version.
final class Drills {
    private final Backups backups;
    private final Rotation rotation;
    private final Versions versions;
    private final Everyone everyone;

    Drills(Backups backups, Rotation rotation, Versions versions, Everyone everyone) {
        this.backups = backups;
        this.rotation = rotation;
        this.versions = versions;
        this.everyone = everyone;
    }

    /// Whoever uses the database.
    interface Everyone {
        void stop() throws Exception;

        void start() throws Exception;
    }

    /// `/database/take|count|restore/{moment}`, `/secrets/{name}/accept|use|retire`, `/versions/{process}/old|new`
    ///
    /// @return what there is to say; nothing when there is no such thing to do
    @Nullable
    JsonObject obey(String[] parts) throws Exception {
        if (parts.length < 3) {
            return null;
        }
        String last = parts[parts.length - 1];
        return switch (parts[1]) {
            case "database" -> parts.length == 3 ? database(last) : restore(parts[2], last);
            case "secrets" -> parts.length == 4 ? rotation.obey(parts[2], last) : null;
            case "versions" -> parts.length == 4 && versions.choose(parts[2], last) ? new JsonObject() : null;
            default -> null;
        };
    }

    private @Nullable JsonObject database(String verb) throws Exception {
        return switch (verb) {
            case "take" -> backups.take();
            case "count" -> backups.count();
            default -> null;
        };
    }

    private @Nullable JsonObject restore(String verb, String when) throws Exception {
        if (!verb.equals("restore")) {
            return null;
        }
        try {
            return restore(Instant.parse(when));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private JsonObject restore(Instant moment) throws Exception {
        backups.finish();
        long began = System.nanoTime();
        everyone.stop();
        long stopped = System.nanoTime();
        JsonObject restored = restoreOrStart(moment);
        long recovered = System.nanoTime();
        everyone.start();
        var seconds = new JsonObject()
                .put("stopped", seconds(began, stopped))
                .put("recovered", seconds(stopped, recovered))
                .put("started", seconds(recovered, System.nanoTime()));
        return restored.put("seconds", seconds);
    }

    /// Whoever was stopped for it goes on when it fails.
    private JsonObject restoreOrStart(Instant moment) throws Exception {
        try {
            return backups.restore(moment);
        } catch (Exception failure) {
            try {
                everyone.start();
            } catch (Exception again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private static double seconds(long from, long to) {
        return Math.round((to - from) / 1e8) / 10.0;
    }
}
