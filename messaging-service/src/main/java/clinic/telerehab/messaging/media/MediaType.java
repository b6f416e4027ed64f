package clinic.telerehab.messaging.media;

import java.util.Set;

/// What can be uploaded.
enum MediaType {
    MP4("video/mp4", true, Set.of("video/mp4", "application/mp4", "video/x-m4v")),
    WEBM("video/webm", true, Set.of("video/webm", "application/x-matroska", "video/x-matroska")),
    MOV("video/quicktime", true, Set.of("video/quicktime")),
    JPEG("image/jpeg", false, Set.of("image/jpeg")),
    PNG("image/png", false, Set.of("image/png")),
    PDF("application/pdf", false, Set.of("application/pdf"));

    private final String mime;
    private final boolean video;
    private final Set<String> detected;

    /// @param detected as what the first bytes of such a file are known
    MediaType(String mime, boolean video, Set<String> detected) {
        this.mime = mime;
        this.video = video;
        this.detected = detected;
    }

    String mime() {
        return mime;
    }

    boolean isVideo() {
        return video;
    }

    boolean isDetectedAs(String found) {
        return detected.contains(found);
    }
}
