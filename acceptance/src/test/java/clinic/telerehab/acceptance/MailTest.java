package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Mail on its whole way: wished for with a token that Keycloak signed, sent by SMTP, read as others read it.
@ExtendWith(RunningSuite.class)
class MailTest {
    private static final String PREFERENCES = Api.MESSAGING + "/me/notification-preferences";
    private static final String LEAD = "lead@demo.telerehab.example";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);
    private static final String LINK = "http://localhost:" + RunningSuite.PORT + "/notifications/[0-9a-f-]{36}";

    private Stage stage;
    private Story story;

    @BeforeEach
    void openTheCurtain() {
        stage = new Stage(RunningSuite.PORT, new SilentNarrator());
        story = Story.begin(stage);
    }

    /// Other tests share the suite, and raise many alerts.
    @AfterEach
    void wantNoMailAnyMore() {
        want(story.lead(), "{\"email\": false, \"channels\": {}}");
    }

    @Test
    void leadsIntoTheAppAndTellsNothingElse() {
        want(
                Login.tokenWithAddress(stage.base(), "lead"),
                "{\"email\": true, \"channels\": {\"ALERT\": [\"EMAIL\"], \"MESSAGE\": []}}");
        int before = mails().size();
        story.prescribe();

        assertThat(story.log(Stage.newId(), 9).status()).isEqualTo(201);

        await().atMost(SOON).until(() -> mails().size() > before);
        assertThat(mails().getLast())
                .containsPattern(LINK)
                .doesNotContain("Ada", "Example", story.patient().id(), "PAIN");
    }

    @Test
    void isOneForAllThatIsWrittenInAConversation() {
        want(
                Login.tokenWithAddress(stage.base(), "lead"),
                "{\"email\": true, \"channels\": {\"MESSAGE\": [\"EMAIL\"], \"ALERT\": [], \"ALERT_ESCALATED\": []}}");
        int before = mails().size();

        write("one");
        write("two");
        await().atMost(SOON).until(() -> mails().size() > before);
        write("three");

        await().during(LONG_ENOUGH).atMost(SOON).until(() -> mails().size() == before + 1);
        assertThat(mails().getLast())
                .containsPattern(LINK)
                .doesNotContain("one", "Ada", story.patient().id());
    }

    @Test
    void reachesAPatientWhoHadTheirAddressVerified() {
        String address = Login.addressOf(story.patient().login());
        want(
                Login.tokenWithVerifiedAddress(stage, story.patient().login()),
                "{\"email\": true, \"channels\": {\"MESSAGE\": [\"EMAIL\"]}}");
        int before = stage.mail().to(address).size();

        write(story.lead(), "How was the bird dog?");

        await().atMost(SOON).until(() -> stage.mail().to(address).size() > before);
        assertThat(stage.mail().newestTo(address)).containsPattern(LINK).doesNotContain("bird", "Ada");
    }

    private void write(String words) {
        write(story.patient().token(), words);
    }

    private void write(String token, String words) {
        String path = Api.MESSAGING + "/conversations/" + thread() + "/messages/" + Stage.newId();
        Answer sent = stage.http().put(token, path, "{\"body\": \"%s\"}".formatted(words));
        assertThat(sent.status()).as("%s", sent).isEqualTo(201);
    }

    private String thread() {
        return await().atMost(SOON)
                .until(
                        () -> stage.http()
                                .get(story.patient().token(), Api.MESSAGING + "/conversations")
                                .text("/items/0/id"),
                        id -> !id.isEmpty());
    }

    private void want(String token, String wish) {
        Answer changed = stage.http()
                .put(token, PREFERENCES, wish, Http.seen(stage.http().get(token, PREFERENCES)));
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    }

    private List<String> mails() {
        return stage.mail().to(LEAD);
    }
}
