package clinic.telerehab.messaging.media;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes a file while others read it. What they skip is read all the same.
final class MeasuredStream extends InputStream {
    private static final int CHUNK = 64 * 1024;

    private final InputStream file;
    private final MessageDigest digest;
    private final byte[] skipped = new byte[CHUNK];
    private long bytes;
    private boolean isAtEnd;

    MeasuredStream(InputStream file) {
        this.file = file;
        this.digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = isAtEnd ? -1 : file.read(into, from, length);
        if (read > 0) {
            digest.update(into, from, read);
            bytes += read;
        }
        isAtEnd = read < 0;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            int read = read(skipped, 0, (int) Math.min(left, CHUNK));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    long bytes() {
        return bytes;
    }

    /// To be asked once, at the end.
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Readers close what they have read; whoever opened the file closes it.
    @Override
    public void close() {}
}
