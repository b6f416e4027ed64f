package clinic.telerehab.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The phone of a member of staff: codes of RFC 6238 with six digits every thirty seconds. A code counts once, so each
/// one is of a later half minute than the one before; the server accepts one half minute of the future.
final class Totp {
    private static final int SECONDS = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private final SecretKeySpec key;
    private long used;

    /// @param secret what stands in the form that sets it up
    Totp(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    String code() throws GeneralSecurityException {
        used = Math.max(used + 1, Instant.now().getEpochSecond() / SECONDS);
        return code(used);
    }

    /// One that no clock near this one would show.
    String wrongCode() throws GeneralSecurityException {
        return code(1);
    }

    private String code(long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(key);
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % SIX_DIGITS);
    }
}
