package clinic.telerehab.messaging.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Looks at a whole file in one pass and little memory, however large it is or claims to be.
final class Inspection {
    private static final int HEAD = 64 * 1024;
    private static final int BRAND_END = 12;
    private static final String QUICKTIME = "video/quicktime";
    private static final String QUICKTIME_BRAND = "qt  ";
    private static final String MP4 = "video/mp4";
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private Inspection() {}

    static Inspected of(InputStream file, MediaType type) throws IOException {
        var measured = new MeasuredStream(file);
        byte[] head = measured.readNBytes(HEAD);
        String detected = detect(head);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), measured);
        Footage footage = type.isVideo() && type.isDetectedAs(detected) ? footage(whole, type) : null;
        long rest = measured.skip(Long.MAX_VALUE);
        return new Inspected(measured.bytes(), measured.sha256Hex(), rest < 0 ? "" : detected, footage);
    }

    private static String detect(byte[] head) throws IOException {
        String detected = MAGIC.detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
        return detected.equals(QUICKTIME) && isOfAnotherBrand(head) ? MP4 : detected;
    }

    /// The library calls every file of this family QuickTime whose brand it does not know, and there are many.
    private static boolean isOfAnotherBrand(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, BRAND_END), StandardCharsets.ISO_8859_1);
        return start.startsWith("ftyp", Integer.BYTES) && !start.endsWith(QUICKTIME_BRAND);
    }

    private static @Nullable Footage footage(InputStream file, MediaType type) throws IOException {
        try {
            return type == MediaType.WEBM ? new WebmReader(file).read() : new IsoReader(file).read();
        } catch (UnreadableFileException unreadable) {
            return null;
        }
    }

    /// The container is not one, or not one of reasonable measures.
    static final class UnreadableFileException extends IOException {
        UnreadableFileException(String why) {
            super(why);
        }
    }
}
