package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Replaces secrets while the suite runs, as docs/operations/rotate.md says: what is new is taken first, then whoever
/// uses it starts anew, then what was before is refused.
final class Rotation {
    private final Secrets secrets;
    private final Logins logins;
    private final KeycloakAdmin keycloak;

    Rotation(Secrets secrets, Logins logins, KeycloakAdmin keycloak) {
        this.secrets = secrets;
        this.logins = logins;
        this.keycloak = keycloak;
    }

    /// @param name such as `login-program`, `owner-program`, `client-program`, `signing-key`, `room` or `object-store`
    /// @param step `accept`, `use` or `retire`
    /// @return what there is to say; nothing when there is no such step
    @Nullable
    JsonObject obey(String name, String step) throws IOException, SQLException, InterruptedException {
        String service = name.substring(name.indexOf('-') + 1);
        boolean isOfService = Settings.SERVICES.contains(service);
        return switch (isOfService ? name.substring(0, name.indexOf('-')) : name) {
            case "login" -> login(service, step);
            case "owner" -> owner(service, step);
            case "client" -> client(service, step);
            case "signing-key" -> signingKey(step);
            case "room" -> room(step);
            case "object-store" -> objectStore(step);
            default -> null;
        };
    }

    private @Nullable JsonObject login(String service, String step) throws SQLException {
        switch (step) {
            case "use" -> logins.renew(service);
            case "retire" -> {
                return new JsonObject().put("sessionsLeft", logins.retire(service));
            }
            default -> {
                return null;
            }
        }
        return new JsonObject();
    }

    private @Nullable JsonObject owner(String service, String step) throws SQLException {
        if (!step.equals("use")) {
            return null;
        }
        logins.renewOwner(service);
        return new JsonObject();
    }

    /// Keycloak knows one secret of a client, so this is done as fast as can be.
    private @Nullable JsonObject client(String service, String step) throws IOException, InterruptedException {
        if (!step.equals("use")) {
            return null;
        }
        secrets.put("client." + service, keycloak.renewClient(service + "-service"));
        return new JsonObject();
    }

    private @Nullable JsonObject signingKey(String step) throws IOException, InterruptedException {
        switch (step) {
            case "accept" -> keycloak.publishSigningKey();
            case "use" -> keycloak.useSigningKey();
            case "retire" -> {
                return new JsonObject().put("removed", keycloak.removeFormerSigningKeys());
            }
            default -> {
                return null;
            }
        }
        return new JsonObject();
    }

    /// Three rounds of replacing replicas, since at any moment replicas of two neighbouring steps run.
    private @Nullable JsonObject room(String step) {
        String present = secrets.get("room.secret");
        switch (step) {
            case "accept" -> secrets.renew("room.accepted");
            case "use" -> {
                secrets.put("room.secret", secrets.get("room.accepted"));
                secrets.put("room.accepted", present);
            }
            case "retire" -> secrets.forget("room.accepted");
            default -> {
                return null;
            }
        }
        return new JsonObject();
    }

    private @Nullable JsonObject objectStore(String step) {
        String present = ObjectStore.key(secrets);
        String other = ObjectStore.otherThan(present);
        switch (step) {
            case "use" -> {
                secrets.renew(ObjectStore.secretOf(other));
                secrets.put("s3.key", other);
            }
            case "retire" -> secrets.forget(ObjectStore.secretOf(other));
            default -> {
                return null;
            }
        }
        return new JsonObject();
    }
}
