package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that nobody may be let in with, made from a genuine one and signed, where they are
/// signed, with a key that the realm itself publishes: so each is wrong in one thing only.
final class ForgedTokens {
    private static final int VALID_SECONDS = 300;

    private final ObjectNode claims;
    private final String genuine;
    private final String keyName;
    private final KeyPair key;

    private ForgedTokens(String genuine, String keyName, KeyPair key) throws IOException {
        this.genuine = genuine;
        this.keyName = keyName;
        this.key = key;
        this.claims = (ObjectNode) Http.JSON.readTree(Base64.getUrlDecoder().decode(genuine.split("\\.")[1]));
    }

    /// @param genuine a token as the realm gives it out
    /// @param file keeps the key, so that services which know it need not look for another one soon
    static ForgedTokens from(String genuine, IdentityProvider realm, Path file)
            throws IOException, GeneralSecurityException {
        KeyPair key = key(file);
        String name = realm.publish(Files.readString(file), (RSAPublicKey) key.getPublic());
        return new ForgedTokens(genuine, name, key);
    }

    private static KeyPair key(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeyPair made = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {10})
                                    .encodeToString(made.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
        }
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        var factory = KeyFactory.getInstance("RSA");
        PrivateKey kept = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        var crt = (RSAPrivateCrtKey) kept;
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent())), kept);
    }

    /// Right in everything, so that what is refused of the others is not the key.
    String right() throws GeneralSecurityException {
        return signed(claims(0, VALID_SECONDS), key.getPrivate());
    }

    /// By what is wrong with them.
    Map<String, String> wrong() throws GeneralSecurityException, IOException {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("expired", signed(claims(-2 * VALID_SECONDS, -VALID_SECONDS), key.getPrivate()));
        ObjectNode later = claims(0, 4 * VALID_SECONDS);
        later.put("nbf", Instant.now().getEpochSecond() + 2 * VALID_SECONDS);
        forged.put("not yet valid", signed(later, key.getPrivate()));
        ObjectNode forOthers = claims(0, VALID_SECONDS);
        forOthers.set("aud", Http.JSON.createArrayNode().add("account"));
        forged.put("for another audience", signed(forOthers, key.getPrivate()));
        ObjectNode foreign = claims(0, VALID_SECONDS).put("iss", "https://elsewhere.example/realms/telerehab");
        forged.put("of another issuer", signed(foreign, key.getPrivate()));
        forged.put("an ID token", signed(claims(0, VALID_SECONDS).put("typ", "ID"), key.getPrivate()));
        forged.put(
                "of a foreign key",
                signed(
                        claims(0, VALID_SECONDS),
                        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
        forged.put("unsigned", part(header("none")) + "." + part(claims(0, VALID_SECONDS)) + ".");
        forged.put("signed with the public key", signedByPublicKey());
        String[] parts = genuine.split("\\.");
        ObjectNode raised = claims.deepCopy();
        raised.putObject("realm_access").putArray("roles").add("clinic-admin").add("ops");
        forged.put("tampered with", parts[0] + "." + part(raised) + "." + parts[2]);
        return forged;
    }

    private ObjectNode claims(int from, int until) {
        long now = Instant.now().getEpochSecond();
        return claims.deepCopy().put("iat", now + from).put("exp", now + until);
    }

    private ObjectNode header(String algorithm) {
        return Http.JSON
                .createObjectNode()
                .put("alg", algorithm)
                .put("typ", "JWT")
                .put("kid", keyName);
    }

    private String signed(ObjectNode content, PrivateKey with) throws GeneralSecurityException {
        String text = part(header("RS256")) + "." + part(content);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(with);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    /// Where a verifier lets the token choose how it is verified, the public key is a password.
    private String signedByPublicKey() throws GeneralSecurityException {
        String text = part(header("HS256")) + "." + part(claims(0, VALID_SECONDS));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
        return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(ObjectNode content) {
        return base64(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
