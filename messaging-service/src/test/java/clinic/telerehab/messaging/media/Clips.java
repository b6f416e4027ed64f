package clinic.telerehab.messaging.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Files as cameras and browsers write them, of any length, and with as many bytes as wanted.
final class Clips {
    private static final int SCALE = 1000;

    private Clips() {}

    /// An MP4 with one video track.
    ///
    /// @param payload bytes of pictures
    static byte[] mp4(int millis, int payload) {
        return join(ftyp("isom"), moov(millis, new byte[0]), box("mdat", new byte[payload]));
    }

    static byte[] mov(int millis) {
        return join(ftyp("qt  "), box("mdat", new byte[100]), moov(millis, new byte[0]));
    }

    /// As a browser records: no total, the time is in the fragments.
    static byte[] fragmented(int fragments, int millisEach) {
        byte[] extension = box("mvex", box("trex", ints(0, 1, 1, 0, 0, 0)));
        var file = new ByteArrayOutputStream();
        file.writeBytes(ftyp("isom"));
        file.writeBytes(moov(0, extension));
        for (int i = 0; i < fragments; i++) {
            byte[] header = box("tfhd", ints(0x08, 1, millisEach / 2));
            byte[] run = box("trun", ints(0, 2));
            file.writeBytes(box("moof", box("traf", join(header, run))));
            file.writeBytes(box("mdat", new byte[10]));
        }
        return file.toByteArray();
    }

    private static byte[] ftyp(String brand) {
        return box("ftyp", join(ascii(brand), ints(0x200), ascii(brand)));
    }

    private static byte[] moov(int millis, byte[] more) {
        byte[] header = box("mvhd", join(ints(0, 0, 0, SCALE, millis), new byte[80]));
        byte[] track = box("tkhd", join(ints(0, 0, 0, 1, 0, millis), new byte[60]));
        byte[] mediaHeader = box("mdhd", ints(0, 0, 0, SCALE, millis, 0));
        byte[] handler = box("hdlr", join(ints(0, 0), ascii("vide"), new byte[13]));
        byte[] coding = box("stsd", join(ints(0, 1), box("avc1", new byte[78])));
        byte[] table = box("minf", box("stbl", coding));
        return box(
                "moov", join(header, box("trak", join(track, box("mdia", join(mediaHeader, handler, table)))), more));
    }

    /// A WebM as a browser records: segment and cluster of unknown size, no total.
    static byte[] webm(int lastBlockMillis) {
        byte[] head = element(0x1A45DFA3, element(0x4282, ascii("webm")));
        byte[] info = element(0x1549A966, element(0x2AD7B1, new byte[] {0x0f, 0x42, 0x40}));
        byte[] track =
                element(0x1654AE6B, element(0xAE, join(element(0x83, new byte[] {1}), element(0x86, ascii("V_VP9")))));
        byte[] time = element(
                0xE7, ByteBuffer.allocate(4).putInt(lastBlockMillis - 100).array());
        byte[] block = element(0xA3, join(new byte[] {(byte) 0x81, 0, 100, 0}, new byte[50]));
        return join(head, unknown(0x18538067), info, track, unknown(0x1F43B675), time, block);
    }

    static byte[] png() {
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, ints(13), ascii("IHDR"), new byte[17]);
    }

    private static byte[] unknown(int id) {
        return join(idBytes(id), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
    }

    private static byte[] element(int id, byte[] content) {
        byte[] size = ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array();
        return join(idBytes(id), size, content);
    }

    private static byte[] idBytes(int id) {
        byte[] all = ByteBuffer.allocate(4).putInt(id).array();
        int from = Integer.numberOfLeadingZeros(id) / Byte.SIZE;
        return Arrays.copyOfRange(all, from, all.length);
    }

    static byte[] box(String type, byte[] content) {
        return join(ints(content.length + 8), ascii(type), content);
    }

    static byte[] ints(int... values) {
        var buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
