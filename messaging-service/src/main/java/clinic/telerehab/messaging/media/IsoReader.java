package clinic.telerehab.messaging.media;

import clinic.telerehab.messaging.media.Inspection.UnreadableFileException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// Reads how long an MP4 or QuickTime file is and how its pictures are coded, also of one that was written in fragments
/// and never got a total. Pictures and sound are passed over; only the boxes that describe them are held, and of those
/// no more than a clip of three minutes can need.
///
/// Libraries for this allocate whatever size a file claims, which is why this is our own.
final class IsoReader {
    private static final long MOST_HELD = 16L * 1024 * 1024;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    private final DataInputStream file;
    private final IsoTracks tracks = new IsoTracks();
    private long held;

    IsoReader(InputStream file) {
        this.file = new DataInputStream(file);
    }

    Footage read() throws IOException {
        try {
            boolean more = true;
            while (more) {
                more = readBox();
            }
        } catch (BufferUnderflowException | ArithmeticException | IllegalArgumentException | EOFException malformed) {
            throw new UnreadableFileException("a box ends too early");
        }
        return tracks.footage();
    }

    /// @return false at the end of the file
    private boolean readBox() throws IOException {
        int first = file.read();
        if (first < 0) {
            return false;
        }
        long size = (long) first << 24 | (long) file.readUnsignedByte() << 16 | file.readUnsignedShort();
        String type = IsoBox.typeOf(file.readInt());
        int header = HEADER;
        if (size == 1) {
            size = file.readLong();
            header = LARGE_HEADER;
        }
        if (size == 0) {
            return false;
        }
        if (size < header) {
            throw new UnreadableFileException("a box is smaller than its header");
        }
        take(type, size - header);
        return true;
    }

    private void take(String type, long size) throws IOException {
        switch (type) {
            case "moov" -> tracks.describe(new IsoBox(type, hold(size)));
            case "moof" -> tracks.add(new IsoBox(type, hold(size)));
            default -> pass(size);
        }
    }

    private ByteBuffer hold(long size) throws IOException {
        held += size;
        if (held > MOST_HELD) {
            throw new UnreadableFileException("more description than a clip can need");
        }
        byte[] content = file.readNBytes((int) size);
        if (content.length < size) {
            throw new UnreadableFileException("a box ends with the file");
        }
        return ByteBuffer.wrap(content);
    }

    private void pass(long size) throws IOException {
        long left = size;
        while (left > 0) {
            long skipped = file.skip(left);
            if (skipped == 0 && file.read() < 0) {
                throw new UnreadableFileException("a box ends with the file");
            }
            left -= Math.max(skipped, 1);
        }
    }
}
