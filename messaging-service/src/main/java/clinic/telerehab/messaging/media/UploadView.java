package clinic.telerehab.messaging.media;

import java.util.List;
import java.util.Map;

/// How far an upload has come.
///
/// @param partBytes the size of every part but the last
/// @param missing the parts to send, by their numbers
record UploadView(MediaState state, long partBytes, int parts, List<PartView> present, List<Integer> missing) {

    /// A part that the store has.
    record PartView(int number, long bytes) {}

    static UploadView of(MediaObject media, Map<Integer, Long> sizes) {
        var plan = new Plan(media.bytes());
        List<PartView> present = sizes.entrySet().stream()
                .map(part -> new PartView(part.getKey(), part.getValue()))
                .toList();
        return new UploadView(media.state(), Plan.PART, plan.parts(), present, plan.missing(sizes));
    }
}
