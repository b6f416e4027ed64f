package clinic.telerehab.messaging.media;

import clinic.telerehab.messaging.media.Inspection.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One box of an MP4 or QuickTime file (ISO/IEC 14496-12) that is in memory already. Sizes are believed only as far as
/// there is content.
///
/// @param content what is inside, without the header
record IsoBox(String type, ByteBuffer content) {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /// @return a copy whose position may be moved
    ByteBuffer open() {
        return content.duplicate();
    }

    List<IsoBox> children() throws UnreadableFileException {
        return within(content);
    }

    static List<IsoBox> within(ByteBuffer content) throws UnreadableFileException {
        List<IsoBox> boxes = new ArrayList<>();
        ByteBuffer left = content.duplicate();
        while (left.remaining() >= HEADER) {
            boxes.add(next(left));
        }
        return boxes;
    }

    private static IsoBox next(ByteBuffer left) throws UnreadableFileException {
        int start = left.position();
        int available = left.remaining();
        long size = Integer.toUnsignedLong(left.getInt());
        String type = typeOf(left.getInt());
        int header = HEADER;
        if (size == 1 && left.remaining() >= HEADER) {
            size = left.getLong();
            header = LARGE_HEADER;
        } else if (size == 0) {
            size = available;
        }
        if (size < header || size > available) {
            throw new UnreadableFileException("a box is larger than what holds it");
        }
        var content = left.slice(start + header, (int) size - header);
        left.position(start + (int) size);
        return new IsoBox(type, content);
    }

    static String typeOf(int code) {
        return new String(ByteBuffer.allocate(Integer.BYTES).putInt(code).array(), StandardCharsets.ISO_8859_1);
    }

    Optional<IsoBox> child(String... path) throws UnreadableFileException {
        IsoBox box = this;
        for (String step : path) {
            Optional<IsoBox> found = box.children().stream()
                    .filter(child -> child.type().equals(step))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            box = found.get();
        }
        return Optional.of(box);
    }

    List<IsoBox> all(String wanted) throws UnreadableFileException {
        return children().stream().filter(child -> child.type().equals(wanted)).toList();
    }
}
