package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// Signs and reads what lets somebody into a room, and makes the secrets of guests' links and of the relay.
@ApplicationScoped
class RoomTokens {
    private static final int SHORTEST_SECRET = 32;
    private static final String AUDIENCE = "room";
    private static final String ROOM = "room";
    private static final String HMAC = "HmacSHA256";

    private final RoomConfig config;
    private final Clock clock;
    private final byte[] secret;

    RoomTokens(RoomConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.secret = config.secret().getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalStateException("room.secret is too short: at least 32 characters");
        }
    }

    /// A token with which that participant may signal in that room for a few minutes.
    String sign(UUID roomId, String participant) {
        var claims = new JwtClaims();
        claims.setSubject(participant);
        claims.setAudience(AUDIENCE);
        claims.setClaim(ROOM, roomId.toString());
        claims.setExpirationTime(date(clock.instant().plus(config.tokenValid())));
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(new HmacKey(secret));
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("the key fits the algorithm", impossible);
        }
    }

    /// Whose token it is.
    ///
    /// @throws DomainProblem `room-token-invalid` for any other than a valid one of that room
    String participant(UUID roomId, @Nullable String token) {
        if (token == null) {
            throw invalid();
        }
        try {
            var claims = new JwtConsumerBuilder()
                    .setVerificationKey(new HmacKey(secret))
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                    .setExpectedAudience(AUDIENCE)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(date(clock.instant()))
                    .build()
                    .processToClaims(token);
            if (!roomId.toString().equals(claims.getStringClaimValue(ROOM))) {
                throw invalid();
            }
            return claims.getSubject();
        } catch (InvalidJwtException | MalformedClaimException forged) {
            throw invalid();
        }
    }

    private static NumericDate date(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }

    private static DomainProblem invalid() {
        return new DomainProblem(MessagingProblem.ROOM_TOKEN_INVALID);
    }

    /// The secret of a guest's link: the same whenever it is asked for, so that a repeated request gets it again.
    String guestLink(UUID guestId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac("guest:" + guestId));
    }

    /// What of a guest's link is stored.
    String guestHash(String link) {
        return HexFormat.of().formatHex(hmac("link:" + link));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    /// The relay with credentials for a while; none where there is none.
    List<IceServer> iceServers(String participant) {
        Optional<List<String>> urls = config.turn().urls();
        Optional<String> shared = config.turn().secret();
        if (urls.isEmpty() || shared.isEmpty()) {
            return List.of();
        }
        Instant until = clock.instant().plus(config.turn().valid());
        var credentials = TurnCredentials.of(shared.get(), participant, until);
        return List.of(new IceServer(urls.get(), credentials.username(), credentials.credential()));
    }
}
