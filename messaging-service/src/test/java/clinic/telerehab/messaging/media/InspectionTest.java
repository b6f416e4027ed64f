package clinic.telerehab.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {
    static Stream<Arguments> clips() {
        return Stream.of(
                Arguments.of("a camera's MP4", MediaType.MP4, Clips.mp4(40_000, 5000), 40_000, "avc1"),
                Arguments.of("a phone's QuickTime", MediaType.MOV, Clips.mov(12_500), 12_500, "avc1"),
                Arguments.of("a browser's MP4", MediaType.MP4, Clips.fragmented(5, 2000), 10_000, "avc1"),
                Arguments.of("a browser's WebM", MediaType.WEBM, Clips.webm(40_000), 40_000, "V_VP9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clips")
    void readsDurationAndCodecFromTheContainer(String name, MediaType type, byte[] file, long durationMs, String codec)
            throws IOException {
        Inspected found = inspect(type, file);

        assertThat(found.footage()).as(name).isEqualTo(new Footage(durationMs, codec));
        assertThat(refusal(found, type, file)).isEmpty();
    }

    static Stream<Arguments> refused() {
        byte[] noPictures = Clips.join(
                Clips.box("ftyp", Clips.ascii("isom\0\0\0\0isom")),
                Clips.box("moov", Clips.box("mvhd", new byte[100])));
        byte[] hugeClaim = Clips.join(
                Clips.box("ftyp", Clips.ascii("isom\0\0\0\0isom")), Clips.ints(0x7fff_ffff), Clips.ascii("moov"));
        byte[] nestedClaim = Clips.join(
                Clips.box("ftyp", Clips.ascii("isom\0\0\0\0isom")),
                Clips.box("moov", Clips.join(Clips.ints(0x7fff_ffff), Clips.ascii("trak"), new byte[50])));
        return Stream.of(
                Arguments.of("longer than three minutes", MediaType.MP4, Clips.mp4(180_001, 10), Refusal.TOO_LONG),
                Arguments.of(
                        "fragments of over three minutes", MediaType.MP4, Clips.fragmented(91, 2000), Refusal.TOO_LONG),
                Arguments.of("WebM of over three minutes", MediaType.WEBM, Clips.webm(180_001), Refusal.TOO_LONG),
                Arguments.of("a picture", MediaType.MP4, Clips.png(), Refusal.TYPE_MISMATCH),
                Arguments.of("an MP4 as WebM", MediaType.WEBM, Clips.mp4(1000, 10), Refusal.TYPE_MISMATCH),
                Arguments.of("a clip as a picture", MediaType.JPEG, Clips.mp4(1000, 10), Refusal.TYPE_MISMATCH),
                Arguments.of("no tracks", MediaType.MP4, noPictures, Refusal.UNREADABLE),
                Arguments.of("a box as large as memory", MediaType.MP4, hugeClaim, Refusal.UNREADABLE),
                Arguments.of("an inner box as large as memory", MediaType.MP4, nestedClaim, Refusal.UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhatIsNotAClipOfThreeMinutes(String name, MediaType type, byte[] file, Refusal reason)
            throws IOException {
        assertThat(refusal(inspect(type, file), type, file)).as(name).contains(reason);
    }

    @Test
    void refusesOtherBytesThanThoseAnnounced() throws IOException {
        byte[] file = Clips.png();
        Inspected found = inspect(MediaType.PNG, file);

        assertThat(found.refusalAs(MediaType.PNG, file.length + 1, found.sha256()))
                .contains(Refusal.SIZE_MISMATCH);
        assertThat(found.refusalAs(MediaType.PNG, file.length, "0".repeat(64))).contains(Refusal.HASH_MISMATCH);
        assertThat(refusal(found, MediaType.PNG, file)).isEmpty();
    }

    @Property(tries = 300)
    void readsAnySpoiltFileToItsEndWithoutFailing(@ForAll @IntRange(max = 3) int which, @ForAll long seed)
            throws IOException {
        byte[] file = spoilt(which, seed);

        Inspected found = inspect(which == 3 ? MediaType.WEBM : MediaType.MP4, file);

        assertThat(found.bytes()).isEqualTo(file.length);
    }

    private static byte[] spoilt(int which, long seed) {
        byte[] file = (byte[]) clips().toList().get(which).get()[2];
        byte[] copy = Objects.requireNonNull(file).clone();
        var random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            copy[12 + random.nextInt(Math.min(copy.length - 12, 400))] = (byte) random.nextInt();
        }
        return copy;
    }

    private static Inspected inspect(MediaType type, byte[] file) throws IOException {
        return Inspection.of(new ByteArrayInputStream(file), type);
    }

    private static Optional<Refusal> refusal(Inspected found, MediaType type, byte @Nullable [] file) {
        return found.refusalAs(type, Objects.requireNonNull(file).length, found.sha256());
    }
}
