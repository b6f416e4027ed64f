package clinic.telerehab.messaging.media;

import clinic.telerehab.messaging.media.Inspection.UnreadableFileException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads how long a WebM file is and how its pictures are coded. A browser that records writes no total, so the time
/// of the last block counts too. All that may hold something of interest is entered, everything else is passed over, so
/// that elements of unknown size need no bookkeeping.
///
/// There is no library for this that reads a stream.
final class WebmReader {
    private static final int EBML = 0x1A45DFA3;
    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int CLUSTER = 0x1F43B675;
    private static final int CLUSTER_TIME = 0xE7;
    private static final int BLOCK_GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final long UNKNOWN = -1;
    private static final int LARGEST_VALUE = 256;
    private static final double NANOS_PER_MS = 1_000_000;

    private final DataInputStream file;
    private final WebmTracks tracks = new WebmTracks();
    private String docType = "";
    private long scale = 1_000_000;
    private double duration;
    private long clusterTime;
    private long lastTime;

    WebmReader(InputStream file) {
        this.file = new DataInputStream(file);
    }

    Footage read() throws IOException {
        try {
            boolean more = true;
            while (more) {
                more = readElement();
            }
        } catch (EOFException cut) {
            throw new UnreadableFileException("an element ends with the file");
        }
        if (!docType.equals("webm")) {
            throw new UnreadableFileException("another document type");
        }
        return new Footage((long) (Math.max(duration, lastTime) * scale / NANOS_PER_MS), tracks.codec());
    }

    /// @return false at the end of the file
    private boolean readElement() throws IOException {
        int first = file.read();
        if (first < 0) {
            return false;
        }
        int id = readId(first);
        long size = readSize();
        switch (id) {
            case EBML, SEGMENT, INFO, TRACKS, CLUSTER, BLOCK_GROUP -> {}
            case TRACK -> tracks.begin();
            case BLOCK, SIMPLE_BLOCK -> readBlock(size);
            default -> readOther(id, size);
        }
        return true;
    }

    private void readOther(int id, long size) throws IOException {
        switch (id) {
            case DOC_TYPE -> docType = text(size);
            case SCALE -> scale = number(size);
            case DURATION -> duration = real(size);
            case TRACK_TYPE -> tracks.type(number(size));
            case CODEC -> tracks.codec(text(size));
            case CLUSTER_TIME -> clusterTime = number(size);
            default -> pass(size);
        }
    }

    private void readBlock(long size) throws IOException {
        int first = file.readUnsignedByte();
        int trackBytes = Integer.numberOfLeadingZeros(first) - 23;
        if (trackBytes > Long.BYTES) {
            throw new UnreadableFileException("a block without a track");
        }
        pass(trackBytes - 1L);
        lastTime = Math.max(lastTime, clusterTime + file.readShort());
        pass(size - trackBytes - Short.BYTES);
    }

    private int readId(int first) throws IOException {
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > Integer.BYTES) {
            throw new UnreadableFileException("no element");
        }
        int id = first;
        for (int i = 1; i < length; i++) {
            id = id << Byte.SIZE | file.readUnsignedByte();
        }
        return id;
    }

    private long readSize() throws IOException {
        int first = file.readUnsignedByte();
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > Long.BYTES) {
            throw new UnreadableFileException("an element without a size");
        }
        long size = first & 0xff >> length;
        boolean isUnknown = size == 0xff >> length;
        for (int i = 1; i < length; i++) {
            int next = file.readUnsignedByte();
            isUnknown &= next == 0xff;
            size = size << Byte.SIZE | next;
        }
        return isUnknown ? UNKNOWN : size;
    }

    private byte[] value(long size) throws IOException {
        if (size < 0 || size > LARGEST_VALUE) {
            throw new UnreadableFileException("a value of no reasonable size");
        }
        byte[] value = new byte[(int) size];
        file.readFully(value);
        return value;
    }

    private long number(long size) throws IOException {
        byte[] value = value(size);
        if (value.length > Long.BYTES) {
            throw new UnreadableFileException("a number of no reasonable size");
        }
        long number = 0;
        for (byte one : value) {
            number = number << Byte.SIZE | one & 0xff;
        }
        return number;
    }

    private double real(long size) throws IOException {
        ByteBuffer value = ByteBuffer.wrap(value(size));
        return switch (value.remaining()) {
            case Float.BYTES -> value.getFloat();
            case Double.BYTES -> value.getDouble();
            default -> 0;
        };
    }

    private String text(long size) throws IOException {
        return new String(value(size), StandardCharsets.US_ASCII).replace("\0", "");
    }

    private void pass(long size) throws IOException {
        if (size < 0) {
            throw new UnreadableFileException("an element of unknown size");
        }
        file.skipNBytes(size);
    }
}
