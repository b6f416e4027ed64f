package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.telerehab.acceptance.CallBrowser.Seen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two real browsers call each other: the suite lets them find each other, and what they show goes between them.
@ExtendWith(RunningSuite.class)
class VideoCallTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOVING = 10;

    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());
    private final Clinics clinics = new Clinics(stage);
    private final Deque<CallBrowser> browsers = new ArrayDeque<>();
    private CallPage page;
    private Person person;
    private LiveCheckIn checkIn;

    @BeforeAll
    static void needBrowsers() {
        assumeTrue(
                CallBrowser.isInstalled(),
                "no chromium and chromedriver here; docs/how-to/turn.md says how to get them");
    }

    @BeforeEach
    void makeAnAppointment() throws IOException {
        page = CallPage.serve(stage.base());
        clinics.open();
        person = new Arrival(stage, clinics).of("Ada", "en");
        var consents = new Consents(stage, person);
        consents.grant();
        consents.grant("VIDEO_LIVE");
        checkIn = new LiveCheckIn(stage, this::lead, person, Stage.newId());
        checkIn.schedule();
        checkIn.awaitDoor();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(CallBrowser::close);
        page.close();
    }

    private String lead() {
        return clinics.token("lead");
    }

    @Test
    void meetsDropsOutComesBackAndEnds() {
        CallBrowser patient = enter(person.token(), "all");
        assertThat(patient.seen().state()).isEqualTo("WAITING");
        CallBrowser lead = enter(lead(), "all");
        assertThat(lead.seen().state()).isEqualTo("IN");
        admitWhoWaits(lead);
        awaitMoving(patient);
        awaitMoving(lead);
        String room = patient.seen().roomId();

        patient.close();
        browsers.remove(patient);
        awaitStandstill(lead);
        CallBrowser again = enter(person.token(), "all");
        assertThat(again.seen().state()).isEqualTo("IN");
        assertThat(again.seen().roomId()).isEqualTo(room);
        awaitMoving(again);
        awaitMoving(lead);

        lead.end();
        await().atMost(SOON).until(() -> again.seen().state().equals("OVER"));
        assertThat(checkIn.read().text("/state")).isEqualTo("ENDED");
        assertThat(again.seen().failures()).isEmpty();
        assertThat(lead.seen().failures()).isEmpty();
    }

    @Test
    void meetsByTheRelayAlone() {
        assumeTrue(
                CallBrowser.program("turnserver").isPresent(),
                "no coturn here; docs/how-to/turn.md says how to get it");
        CallBrowser lead = enter(lead(), "relay");
        CallBrowser patient = enter(person.token(), "relay");
        admitWhoWaits(lead);

        awaitMoving(patient);
        awaitMoving(lead);

        assertThat(patient.seen().way()).isEqualTo("relay-relay");
        assertThat(lead.seen().way()).isEqualTo("relay-relay");
    }

    private CallBrowser enter(String token, String policy) {
        CallBrowser browser = CallBrowser.open(page);
        browsers.push(browser);
        browser.join(token, checkIn.id(), policy);
        return browser;
    }

    private static void admitWhoWaits(CallBrowser lead) {
        await().atMost(SOON).until(() -> lead.waiting().size() == 1);
        lead.admit(lead.waiting().getFirst());
    }

    /// More pictures come, and they are not all the same.
    private static void awaitMoving(CallBrowser browser) {
        Seen first = browser.seen();
        await().atMost(SOON).pollInterval(LOOK).untilAsserted(() -> {
            Seen now = browser.seen();
            assertThat(now.frames()).as("%s", now).isGreaterThan(first.frames() + MOVING);
            assertThat(now.picture()).as("%s", now).isNotZero().isNotEqualTo(first.picture());
        });
    }

    private static void awaitStandstill(CallBrowser browser) {
        long[] before = {-1};
        await().atMost(SOON).pollInterval(LOOK).until(() -> {
            long frames = browser.seen().frames();
            boolean isSame = frames == before[0];
            before[0] = frames;
            return isSame;
        });
    }
}
