package clinic.telerehab.acceptance;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

/// A video of any size on disk: a real MP4 container that says how long it is, with noise for pictures.
///
/// @param sha256 in hexadecimal digits
record Clip(Path file, long bytes, String sha256) {
    private static final int PER_SECOND = 1000;
    private static final int CHUNK = 64 * 1024;
    private static final int BOX_HEADER = 8;

    /// Writes one of exactly that size; the same seed gives the same file.
    static Clip write(Path file, Duration length, long bytes, long seed) throws IOException {
        byte[] brand = box("ftyp", join(ascii("isom"), ints(0x200), ascii("isomavc1")));
        byte[] start = join(brand, movie((int) length.toMillis()));
        MessageDigest digest = newDigest();
        try (OutputStream to = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            to.write(start);
            to.write(join(ints((int) (bytes - start.length)), ascii("mdat")));
            writeNoise(to, bytes - start.length - BOX_HEADER, new Random(seed));
        }
        return new Clip(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /// A file that is no video, whatever it is called.
    static Clip fake(Path file) throws IOException {
        byte[] script = ascii("#!/bin/sh\necho no clip\n".repeat(50));
        Files.write(file, script);
        return new Clip(
                file, script.length, HexFormat.of().formatHex(newDigest().digest(script)));
    }

    /// The same file, announced with a hash that is not its own.
    Clip withWrongHash() {
        return new Clip(file, bytes, "0".repeat(sha256.length()));
    }

    private static void writeNoise(OutputStream to, long bytes, Random random) throws IOException {
        byte[] noise = new byte[CHUNK];
        for (long left = bytes; left > 0; left -= CHUNK) {
            random.nextBytes(noise);
            to.write(noise, 0, (int) Math.min(left, CHUNK));
        }
    }

    /// @param other is read to its end and closed
    boolean isSame(InputStream other) throws IOException {
        try (InputStream own = new BufferedInputStream(Files.newInputStream(file));
                InputStream got = new BufferedInputStream(other)) {
            int one = own.read();
            while (one >= 0 && one == got.read()) {
                one = own.read();
            }
            return one < 0 && got.read() < 0;
        }
    }

    byte[] part(long from, int length) throws IOException {
        var part = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file)) {
            while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
                Thread.onSpinWait();
            }
        }
        return part.array();
    }

    private static byte[] movie(int millis) {
        byte[] header = box("mvhd", join(ints(0, 0, 0, PER_SECOND, millis), new byte[80]));
        byte[] track = box("tkhd", join(ints(0, 0, 0, 1, 0, millis), new byte[60]));
        byte[] media = box("mdhd", ints(0, 0, 0, PER_SECOND, millis, 0));
        byte[] handler = box("hdlr", join(ints(0, 0), ascii("vide"), new byte[13]));
        byte[] coding = box("stsd", join(ints(0, 1), box("avc1", new byte[78])));
        byte[] description = join(media, handler, box("minf", box("stbl", coding)));
        return box("moov", join(header, box("trak", join(track, box("mdia", description)))));
    }

    private static byte[] box(String type, byte[] content) {
        return join(ints(content.length + BOX_HEADER), ascii(type), content);
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
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
