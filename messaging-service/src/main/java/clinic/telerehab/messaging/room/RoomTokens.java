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
import java.util.stream.Stream;
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
    // The first signs; all are taken.
    private final List<byte[]> secrets;

    RoomTokens(RoomConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.secrets = Stream.concat(Stream.of(config.secret()), config.acceptedSecret().stream())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (secrets.stream().anyMatch(secret -> secret.length < SHORTEST_SECRET)) {
            throw new IllegalStateException("a secret of rooms is too short: at least 32 characters");
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
        signed.setKey(new HmacKey(secrets.getFirst()));
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
        return secrets.stream()
                .flatMap(secret -> participant(secret, roomId, token).stream())
                .findFirst()
                .orElseThrow(RoomTokens::invalid);
    }

    private Optional<String> participant(byte[] secret, UUID roomId, String token) {
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
            return roomId.toString().equals(claims.getStringClaimValue(ROOM))
                    ? Optional.of(claims.getSubject())
                    : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException forged) {
            return Optional.empty();
        }
    }

    private static NumericDate date(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }

    private static DomainProblem invalid() {
        return new DomainProblem(MessagingProblem.ROOM_TOKEN_INVALID);
    }

    /// The secret of a guest's new link.
    String guestLink(UUID guestId) {
        return guestLink(secrets.getFirst(), guestId);
    }

    /// The secret of a link that was made before, so that a repeated request gets the same again.
    ///
    /// @param hash what is stored of it
    String guestLink(UUID guestId, String hash) {
        return secrets.stream()
                .map(secret -> guestLink(secret, guestId))
                .filter(link -> guestHashes(link).contains(hash))
                .findFirst()
                .orElseGet(() -> guestLink(guestId));
    }

    /// What of a guest's new link is stored.
    String guestHash(String link) {
        return guestHashes(link).getFirst();
    }

    /// What may have been stored of a link, whichever secret it was made with.
    List<String> guestHashes(String link) {
        return secrets.stream()
                .map(secret -> HexFormat.of().formatHex(hmac(secret, "link:" + link)))
                .toList();
    }

    private static String guestLink(byte[] secret, UUID guestId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(secret, "guest:" + guestId));
    }

    private static byte[] hmac(byte[] secret, String text) {
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
