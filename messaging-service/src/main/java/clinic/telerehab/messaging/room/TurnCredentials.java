package clinic.telerehab.messaging.room;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a TURN server with `use-auth-secret` takes for a while (draft-uberti-behave-turn-rest-00). Pure.
record TurnCredentials(String username, String credential) {
    private static final String HMAC = "HmacSHA1";

    static TurnCredentials of(String secret, String subject, Instant until) {
        String username = until.getEpochSecond() + ":" + subject;
        return new TurnCredentials(username, hmac(secret, username));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }
}
