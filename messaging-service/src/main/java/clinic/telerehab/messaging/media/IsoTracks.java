package clinic.telerehab.messaging.media;

import clinic.telerehab.messaging.media.Inspection.UnreadableFileException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the boxes of a file say of its tracks.
final class IsoTracks {
    private static final int MILLIS = 1000;
    private static final int BASE_DATA_OFFSET = 0x01;
    private static final int DESCRIPTION_INDEX = 0x02;
    private static final int DEFAULT_DURATION = 0x08;
    private static final int RUN_DATA_OFFSET = 0x01;
    private static final int RUN_FIRST_FLAGS = 0x04;
    private static final int SAMPLE_DURATION = 0x100;
    private static final int[] SAMPLE_FIELDS = {0x100, 0x200, 0x400, 0x800};

    private final Map<Integer, Long> scaleOf = new HashMap<>();
    private final Map<Integer, Long> sampleTimeOf = new HashMap<>();
    private final Map<Integer, Long> fragmentTimeOf = new HashMap<>();
    private long longestMs;
    private String codec = "";

    void describe(IsoBox movie) throws UnreadableFileException {
        Optional<IsoBox> header = movie.child("mvhd");
        if (header.isPresent()) {
            long[] time = time(header.get());
            note(time[1], time[0]);
        }
        for (IsoBox track : movie.all("trak")) {
            describeTrack(track);
        }
        for (IsoBox extension : extensions(movie)) {
            ByteBuffer content = extension.open();
            content.getInt();
            int track = content.getInt();
            content.getInt();
            sampleTimeOf.put(track, Integer.toUnsignedLong(content.getInt()));
        }
    }

    private static Iterable<IsoBox> extensions(IsoBox movie) throws UnreadableFileException {
        Optional<IsoBox> extension = movie.child("mvex");
        return extension.isPresent() ? extension.get().all("trex") : List.of();
    }

    private void describeTrack(IsoBox track) throws UnreadableFileException {
        Optional<IsoBox> media = track.child("mdia", "mdhd");
        Optional<IsoBox> header = track.child("tkhd");
        if (media.isEmpty() || header.isEmpty()) {
            throw new UnreadableFileException("a track without a header");
        }
        long[] time = time(media.get());
        scaleOf.put(trackId(header.get()), time[0]);
        note(time[1], time[0]);
        Optional<IsoBox> handler = track.child("mdia", "hdlr");
        Optional<IsoBox> coding = track.child("mdia", "minf", "stbl", "stsd");
        if (codec.isEmpty() && handler.isPresent() && coding.isPresent() && isVideo(handler.get())) {
            codec = firstEntry(coding.get());
        }
    }

    private static boolean isVideo(IsoBox handler) {
        ByteBuffer content = handler.open();
        content.getLong();
        return IsoBox.typeOf(content.getInt()).equals("vide");
    }

    private static String firstEntry(IsoBox coding) {
        ByteBuffer content = coding.open();
        content.getInt();
        boolean hasEntry = content.getInt() > 0;
        content.getInt();
        return hasEntry ? IsoBox.typeOf(content.getInt()).strip() : "";
    }

    private static int trackId(IsoBox header) {
        ByteBuffer content = header.open();
        boolean isLong = content.getInt() >>> 24 == 1;
        content.position(content.position() + (isLong ? 16 : 8));
        return content.getInt();
    }

    /// @return units per second, and how many units it lasts
    private static long[] time(IsoBox header) {
        ByteBuffer content = header.open();
        boolean isLong = content.getInt() >>> 24 == 1;
        content.position(content.position() + (isLong ? 16 : 8));
        long scale = Integer.toUnsignedLong(content.getInt());
        long units = isLong ? content.getLong() : Integer.toUnsignedLong(content.getInt());
        boolean isUnknown = isLong ? units == -1 : units == 0xffff_ffffL;
        return new long[] {scale, isUnknown ? 0 : units};
    }

    /// A fragment lengthens its tracks.
    void add(IsoBox fragment) throws UnreadableFileException {
        for (IsoBox part : fragment.all("traf")) {
            addTrackFragment(part);
        }
    }

    private void addTrackFragment(IsoBox part) throws UnreadableFileException {
        Optional<IsoBox> header = part.child("tfhd");
        if (header.isEmpty()) {
            throw new UnreadableFileException("a fragment without a header");
        }
        ByteBuffer content = header.get().open();
        int flags = content.getInt();
        int track = content.getInt();
        skipIf(content, flags, BASE_DATA_OFFSET, Long.BYTES);
        skipIf(content, flags, DESCRIPTION_INDEX, Integer.BYTES);
        long each = (flags & DEFAULT_DURATION) != 0
                ? Integer.toUnsignedLong(content.getInt())
                : sampleTimeOf.getOrDefault(track, 0L);
        for (IsoBox run : part.all("trun")) {
            long units = fragmentTimeOf.merge(track, timeOf(run, each), Math::addExact);
            note(units, scaleOf.getOrDefault(track, 0L));
        }
    }

    private static long timeOf(IsoBox run, long each) {
        ByteBuffer content = run.open();
        int flags = content.getInt();
        long samples = Integer.toUnsignedLong(content.getInt());
        if ((flags & SAMPLE_DURATION) == 0) {
            return Math.multiplyExact(samples, each);
        }
        skipIf(content, flags, RUN_DATA_OFFSET, Integer.BYTES);
        skipIf(content, flags, RUN_FIRST_FLAGS, Integer.BYTES);
        long total = 0;
        int others = fields(flags) - 1;
        for (long sample = 0; sample < samples; sample++) {
            total += Integer.toUnsignedLong(content.getInt());
            content.position(content.position() + others * Integer.BYTES);
        }
        return total;
    }

    private static int fields(int flags) {
        int count = 0;
        for (int field : SAMPLE_FIELDS) {
            count += (flags & field) != 0 ? 1 : 0;
        }
        return count;
    }

    private static void skipIf(ByteBuffer content, int flags, int flag, int bytes) {
        if ((flags & flag) != 0) {
            content.position(content.position() + bytes);
        }
    }

    private void note(long units, long scale) {
        if (scale > 0 && units > 0) {
            longestMs = Math.max(longestMs, Math.multiplyExact(units, MILLIS) / scale);
        }
    }

    Footage footage() throws UnreadableFileException {
        if (scaleOf.isEmpty()) {
            throw new UnreadableFileException("no tracks");
        }
        return new Footage(longestMs, codec);
    }
}
