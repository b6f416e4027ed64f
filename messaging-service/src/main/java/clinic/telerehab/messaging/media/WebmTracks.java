package clinic.telerehab.messaging.media;

/// What a WebM file says of its tracks, in whatever order it says it.
final class WebmTracks {
    private static final long VIDEO = 1;

    private long type;
    private String codec = "";
    private String videoCodec = "";

    void begin() {
        type = 0;
        codec = "";
    }

    void type(long newType) {
        type = newType;
        settle();
    }

    void codec(String newCodec) {
        codec = newCodec;
        settle();
    }

    private void settle() {
        if (type == VIDEO && videoCodec.isEmpty()) {
            videoCodec = codec;
        }
    }

    /// Of the first video track; empty when there is none.
    String codec() {
        return videoCodec;
    }
}
