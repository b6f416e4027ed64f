package clinic.telerehab.program.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The descriptions of all pictures, as the file has them.
///
/// @param bases the poses that others are based on, by name
public record PictureBook(
        int version, String provenance, String licence, Map<String, Pose> bases, List<Picture> pictures) {

    /// The names of poses that are based on one that is not there.
    public List<String> baseless() {
        return pictures.stream()
                .flatMap(picture -> picture.poses().stream())
                .flatMap(pose -> Stream.ofNullable(pose.base()))
                .filter(base -> !bases.containsKey(base))
                .distinct()
                .toList();
    }

    /// The pictures with every pose whole.
    public List<Picture> drawable() {
        return pictures.stream().map(this::whole).toList();
    }

    private Picture whole(Picture picture) {
        return new Picture(
                picture.code(),
                picture.view(),
                picture.ground(),
                picture.props(),
                picture.poses().stream().map(this::whole).toList());
    }

    private Pose whole(Pose pose) {
        Pose base = pose.base() == null ? null : bases.get(pose.base());
        return base == null ? pose : pose.over(base);
    }
}
