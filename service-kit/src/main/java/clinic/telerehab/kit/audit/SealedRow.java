package clinic.telerehab.kit.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// One audit row as a seal knows it: its place, its id and the hash of its content.
record SealedRow(long xactId, long seq, UUID id, String hash) {
    static final String COLUMNS = """
            xact_id::text::bigint as xact_id, seq, id, to_char(recorded_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
            as recorded_at, subject, role, client, action, patient_id, outcome, break_glass
            """;
    private static final List<String> CONTENT =
            List.of("id", "recorded_at", "subject", "role", "client", "action", "patient_id", "outcome", "break_glass");

    static SealedRow of(Row row) {
        MessageDigest digest = sha256();
        for (String column : CONTENT) {
            add(digest, Objects.toString(row.getValue(column), ""));
        }
        return new SealedRow(row.getLong("xact_id"), row.getLong("seq"), row.getUUID("id"), hex(digest));
    }

    /// The hash of a seal: of the one before and of every row's place, id and content.
    static String chain(String previous, List<SealedRow> rows) {
        MessageDigest digest = sha256();
        add(digest, previous);
        for (SealedRow row : rows) {
            add(digest, row.xactId + "." + row.seq + "." + row.id + "." + row.hash);
        }
        return hex(digest);
    }

    boolean isAt(SealedRow other) {
        return xactId == other.xactId && seq == other.seq;
    }

    boolean isBehind(SealedRow other) {
        return xactId > other.xactId || xactId == other.xactId && seq > other.seq;
    }

    /// With its length, so that no two rows can run into the same bytes.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
