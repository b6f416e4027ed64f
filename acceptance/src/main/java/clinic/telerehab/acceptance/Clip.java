package clinic.telerehab.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// A video as a phone records it: a real container that says how long it is, with grey noise for pictures.
///
/// @param file an MP4
record Clip(byte[] file) {
    private static final int PER_SECOND = 1000;

    /// @param bytes at least so many
    static Clip of(Duration length, int bytes) {
        byte[] pictures = new byte[bytes];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (byte) (i * 31 + i / 255);
        }
        byte[] brand = join(ascii("isom"), ints(0x200), ascii("isomavc1"));
        return new Clip(join(box("ftyp", brand), header((int) length.toMillis()), box("mdat", pictures)));
    }

    private static byte[] header(int millis) {
        byte[] movie = box("mvhd", join(ints(0, 0, 0, PER_SECOND, millis), new byte[80]));
        byte[] track = box("tkhd", join(ints(0, 0, 0, 1, 0, millis), new byte[60]));
        byte[] media = box("mdhd", ints(0, 0, 0, PER_SECOND, millis, 0));
        byte[] handler = box("hdlr", join(ints(0, 0), ascii("vide"), new byte[13]));
        byte[] coding = box("stsd", join(ints(0, 1), box("avc1", new byte[78])));
        byte[] description = join(media, handler, box("minf", box("stbl", coding)));
        return box("moov", join(movie, box("trak", join(track, box("mdia", description)))));
    }

    private static byte[] box(String type, byte[] content) {
        return join(ints(content.length + 2 * Integer.BYTES), ascii(type), content);
    }

    private static byte[] ints(int... values) {
        var buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    String sha256() {
        return sha256(file);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
