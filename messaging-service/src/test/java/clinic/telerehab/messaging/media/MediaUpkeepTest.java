package clinic.telerehab.messaging.media;

import static clinic.telerehab.messaging.Requests.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MessagingServiceTest
class MediaUpkeepTest {
    private static final int PART = 8 * 1024 * 1024;

    @Inject
    MovableClock clock;

    @Inject
    MediaUpkeep upkeep;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_CLIP");
    }

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void keepsNothingOnceConsentIsWithdrawnBeforeItIsLookedAt() {
        var upload = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10));
        upload.start().statusCode(201);
        upload.sendAll();
        cast.consentTo("TELEREHAB");

        upload.complete().statusCode(200);

        upload.awaitState("QUARANTINED");
        upload.view().body("refusal", equalTo("CONSENT_WITHDRAWN"));
        upload.awaitNothingKept();
    }

    @Test
    void hidesAClipWhenConsentIsWithdrawnAndDeletesItAMonthLater() {
        var upload = Upload.available(cast);
        upload.content(cast.token("lead")).statusCode(307);
        cast.consentTo("TELEREHAB", "MESSAGING");

        upload.content(cast.token("lead")).statusCode(404);
        upload.content(cast.token("patient-self")).statusCode(307);
        clock.moveTo(Duration.ofDays(30).plusMinutes(5));

        upload.awaitState("DELETED");
        upload.awaitNothingKept();
    }

    @Test
    void expiresAfterTheTimeTheClinicKeepsClips() {
        var upload = Upload.available(cast);
        clock.moveTo(Duration.ofDays(90).plusMinutes(5));

        upload.awaitState("EXPIRED");
        upload.awaitNothingKept();
        upload.content(cast.token("patient-self")).statusCode(409).body("code", equalTo("media-state-conflict"));
    }

    /// Whether the clinic keeps clips long enough, or consent is gone.
    @ParameterizedTest
    @CsvSource({"VIDEO_CLIP, 90, EXPIRED", "TELEREHAB, 30, DELETED"})
    void isKeptBeyondItsTimeUntilTheRecordIsReleased(String consent, int days, String end) throws Throwable {
        var kept = Upload.available(cast);
        cast.consentTo(consent);
        cast.patientIsHeld(true);
        clock.moveTo(Duration.ofDays(days).plusMinutes(5));
        endAll();
        assertThat(kept.state()).isEqualTo("AVAILABLE");
        assertThat(TestStore.files(kept.id().toString())).isNotEmpty();

        cast.patientIsHeld(false);

        kept.awaitState(end);
        kept.awaitNothingKept();
    }

    /// Ends all whose time is over, as the job does.
    private void endAll() throws Throwable {
        boolean isMore = true;
        while (isMore) {
            isMore = Boolean.TRUE.equals(VertxContextSupport.subscribeAndAwait(upkeep::endNext));
        }
    }

    @Test
    void givesUpAnUploadThatNobodyCompletes() {
        var upload = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, PART));
        upload.start().statusCode(201);
        assertThat(upload.send(1).statusCode()).isEqualTo(200);
        clock.moveTo(Duration.ofHours(25));

        upload.awaitState("DELETED");

        upload.awaitNothingKept();
        upload.complete().statusCode(200).body("state", equalTo("DELETED"));
    }

    @Test
    void takesNothingNewWhileTheStoreIsDownAndGoesOnAfterwards() {
        var running = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, PART));
        running.start().statusCode(201);
        assertThat(running.send(1).statusCode()).isEqualTo(200);
        var late = Upload.of(cast, "patient-self", "MP4", Clips.mp4(5000, 10));

        TestStore.down();
        try {
            late.start().statusCode(503).body("code", equalTo("object-store-unavailable"));
        } finally {
            TestStore.up();
        }

        late.start().statusCode(200);
        assertThat(running.missing()).containsExactly(2);
        running.sendAll();
        running.complete().statusCode(200);
        running.awaitState("AVAILABLE");
    }

    @Test
    void deletesForGood() {
        var upload = Upload.available(cast);

        delete(upload, "lead", 3).statusCode(403).body("code", equalTo("upload-of-another"));
        delete(upload, "patient-self", 99).statusCode(412);
        int version = upload.view().extract().path("version");
        delete(upload, "patient-self", version).statusCode(200).body("state", equalTo("DELETED"));

        upload.awaitNothingKept();
        delete(upload, "patient-self", upload.view().extract().path("version"))
                .statusCode(409)
                .body("code", equalTo("media-state-conflict"));
    }

    private ValidatableResponse delete(Upload upload, String actor, int version) {
        return by(cast.token(actor))
                .header("If-Match", "\"" + version + "\"")
                .delete("/media/{id}", upload.id())
                .then();
    }
}
