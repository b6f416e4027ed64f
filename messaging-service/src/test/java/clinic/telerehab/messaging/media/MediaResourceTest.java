package clinic.telerehab.messaging.media;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class MediaResourceTest {
    private static final int PART = 8 * 1024 * 1024;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_CLIP");
    }

    @Test
    void givesBackWhatWasUploadedInPartsByteForByte() throws Exception {
        byte[] clip = Clips.join(Clips.mp4(40_000, 10), Clips.box("free", noise(2 * PART)));
        var upload = Upload.of(cast, "patient-self", "MP4", clip);
        upload.start().statusCode(201).body("state", equalTo("UPLOADING"));
        assertThat(upload.missing()).containsExactly(1, 2, 3);
        assertThat(upload.send(2).statusCode()).isEqualTo(200);

        assertThat(upload.missing()).containsExactly(1, 3);
        upload.complete().statusCode(409).body("code", equalTo("upload-incomplete"));
        upload.sendAll();
        upload.complete().statusCode(200).body("state", equalTo("VERIFYING"));

        upload.awaitState("AVAILABLE");
        upload.view().body("durationMs", equalTo(40_000)).body("codec", equalTo("avc1"));
        assertThat(upload.download(cast.token("lead"))).isEqualTo(clip);
    }

    @Test
    void takesPartsAgainThatWereCutAnywhere() throws Exception {
        byte[] clip = Clips.join(Clips.mp4(5000, 10), Clips.box("free", noise(4 * PART)));
        var upload = Upload.of(cast, "patient-self", "MP4", clip);
        upload.start().statusCode(201);
        var random = new Random(2);
        for (int cut = 0; cut < 10; cut++) {
            int number = 1 + random.nextInt(4);
            new CutConnection(upload.addressOf(number)).send(clip, (number - 1) * PART, PART, random.nextInt(PART));
        }

        assertThat(upload.missing()).containsExactly(1, 2, 3, 4, 5);
        upload.sendAll();
        upload.complete().statusCode(200);
        upload.awaitState("AVAILABLE");
        assertThat(upload.download(cast.token("patient-self"))).isEqualTo(clip);
    }

    @Test
    void announcesOnceHoweverOftenAsked() {
        var upload = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10));

        List<Integer> answers = Race.between(
                () -> upload.start().extract().statusCode(),
                () -> upload.start().extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        upload.announce("MP4", 1, "0".repeat(64)).statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void keepsNothingOfAFileWithAnotherHash() {
        byte[] clip = Clips.mp4(5000, 1000);
        var upload = Upload.of(cast, "patient-self", "MP4", clip);
        upload.announce("MP4", clip.length, "0".repeat(64)).statusCode(201);

        refusedAs(upload, "HASH_MISMATCH");
    }

    @Test
    void keepsNothingOfAFileThatIsNotOfItsType() {
        byte[] text = "#!/bin/sh\necho no clip\n".getBytes(StandardCharsets.UTF_8);
        var upload = Upload.of(cast, "patient-self", "MP4", text);
        upload.start().statusCode(201);

        refusedAs(upload, "TYPE_MISMATCH");
    }

    @Test
    void keepsNothingOfAClipThatIsTooLong() {
        var upload = Upload.of(cast, "patient-self", "WEBM", Clips.webm(181_000));
        upload.start().statusCode(201);

        refusedAs(upload, "TOO_LONG");
    }

    @Test
    void takesNoPartTooManyAndNoForeignUpload() throws Exception {
        byte[] clip = Clips.mp4(5000, 1000);
        var upload = Upload.of(cast, "patient-self", "MP4", clip);
        upload.start().statusCode(201);
        upload.sign(2).statusCode(422).body("code", equalTo("part-number-unknown"));
        String signed = upload.addressOf(1).toString();

        for (String altered : List.of(
                signed.replace("partNumber=1", "partNumber=2"),
                signed.replaceFirst("uploadId=[^&]+", "uploadId=another"),
                signed.replace(upload.id().toString(), newId().toString()))) {
            assertThat(altered).isNotEqualTo(signed);
            assertThat(Upload.put(URI.create(altered), clip, 0, clip.length).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Upload.put(URI.create(signed), clip, 0, clip.length - 1).statusCode())
                .isEqualTo(403);
        assertThat(upload.missing()).containsExactly(1);
    }

    @Test
    void refusesAnUploadWithoutConsent() {
        cast.consentTo("TELEREHAB", "MESSAGING");

        Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10))
                .start()
                .statusCode(409)
                .body("code", equalTo("video-clip-consent-missing"));

        cast.consentTo("TELEREHAB");
        Upload.of(cast, "lead", "PNG", Clips.png())
                .start()
                .statusCode(409)
                .body("code", equalTo("messaging-consent-missing"));
    }

    @Test
    void letsNobodyElseGoOnWithAnUpload() {
        var upload = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10));
        upload.start().statusCode(201);

        for (String path : List.of("/upload/parts", "/complete")) {
            by(cast.token("lead"))
                    .body(path.equals("/complete") ? "" : "{\"numbers\": [1]}")
                    .post("/media/" + upload.id() + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("upload-of-another"));
        }
    }

    @Test
    void redirectsToAnAddressOfAFewMinutes() {
        var upload = Upload.available(cast);

        String address =
                upload.content(cast.token("lead")).statusCode(307).extract().header("Location");

        assertThat(address).contains("X-Amz-Expires=300");
        upload.content(cast.token("colleague")).statusCode(403);
        upload.content(cast.token("outsider")).statusCode(404);
    }

    @Test
    void goesWithAMessage() {
        var upload = Upload.available(cast);
        var thread = conversation(cast);
        String body = "{\"attachments\": [\"%s\"]}".formatted(upload.id());
        by(cast.token("patient-self"))
                .body(body)
                .put("/conversations/{c}/messages/{id}", thread, newId())
                .then()
                .statusCode(201)
                .body("kind", equalTo("CLIP"))
                .body("attachments", contains(upload.id().toString()));

        by(cast.token("patient-self"))
                .body(body.replace(upload.id().toString(), newId().toString()))
                .put("/conversations/{c}/messages/{id}", thread, newId())
                .then()
                .statusCode(409)
                .body("code", equalTo("media-not-attachable"));
    }

    @Test
    void refusesMoreThanItTakes() {
        var upload = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10));

        upload.announce("MP4", 200L * 1024 * 1024 + 1, "0".repeat(64)).statusCode(422);
        upload.announce("MP4", 0, "0".repeat(64)).statusCode(422);
        upload.announce("MP4", 10, "no hash").statusCode(422);
        upload.announce("EXE", 10, "0".repeat(64)).statusCode(400);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static void refusedAs(Upload upload, String reason) {
        upload.sendAll();
        upload.complete().statusCode(200);
        upload.awaitState("QUARANTINED");
        upload.view().body("refusal", equalTo(reason));
        upload.awaitNothingKept();
    }
}
