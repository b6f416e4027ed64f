package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/// The rows of the outage contract that say more than who is served and who is not.
final class Promises {
    private static final Duration UNTIL_MAILED_AGAIN = Duration.ofMinutes(2);
    // invitation.mail-lost-after, and the pause before the next one.
    private static final Duration UNTIL_AN_ATTEMPT_IS_LOST = Duration.ofMinutes(2);
    private static final String RED_FLAG = """
            {"programId": "%s", "localDate": "%s", "startedAt": "%sT06:00:00Z", "status": "IN_PROGRESS", "items": [],
             "preCheck": {"back": 4, "leg": 1, "belowKnee": false, "confidence": 5,
                          "redFlags": {"RF01": "YES", "RF02": "NO", "RF03": "NO", "RF04": "NO", "RF06": "NO"}}}
            """;

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final SteadyPatient other;
    private final Path folder;

    /// @param other somebody whose treatment may be stopped by it
    /// @param folder for a clip
    Promises(Stage stage, Clinics clinics, SteadyPatient other, Path folder) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
        this.other = other;
        this.folder = folder;
    }

    Promise of(Component component) {
        return switch (component) {
            case PATIENT -> this::draftIsKept;
            case PROGRAM -> this::dischargeIsRefused;
            case MESSAGING -> this::emergencyIsAnswered;
            case OBJECT_STORE -> new ResumedUpload();
            case MAIL -> new LateMail();
            case POSTGRESQL, KEYCLOAK, GATEWAY -> Promise.NONE;
        };
    }

    private void draftIsKept() {
        var program = new Program(stage, () -> clinics.token("lead"), other.person());
        String content = """
                {"title": "For later", "kind": "TREATMENT", "startDate": "%s", "items": [
                  {"itemId": "%s", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 5}, "timesPerWeek": 7}]}
                """.formatted(stage.today(), Stage.newId());
        stage.expect("a draft is taken", 201, program.draft(content));
        stage.expectProblem(
                "it can't be activated: nobody can say whether it may be",
                503,
                "clinical-context-unavailable",
                program.activate("[]"));
        stage.expect("the draft is kept", 200, program.read());
    }

    private void dischargeIsRefused() {
        stage.expectProblem(
                "nobody is discharged: no one knows of a maintenance program",
                503,
                "discharge-check-unavailable",
                other.episode().discharge());
    }

    private void emergencyIsAnswered() {
        String session = RED_FLAG.formatted(other.treatment().programId(), stage.today(), stage.today());
        Answer blocked = http.put(other.person().token(), Api.PROGRAM + "/sessions/" + Stage.newId(), session);
        stage.prove(
                "a red flag is answered with what to do at once",
                blocked.status() == 201
                        && blocked.text("/status").equals("BLOCKED")
                        && blocked.text("/emergency/phone").equals("112"),
                blocked);
    }

    /// An upload that was under way goes on when the store is back; no other begins meanwhile.
    private final class ResumedUpload implements Promise {
        private final Upload running = new Upload(stage, other.person(), other.person()::token, clip());
        private final Upload refused = new Upload(stage, other.person(), other.person()::token, running.clip());

        private Clip clip() {
            try {
                return Clip.write(Files.createTempFile(folder, "clip", ".mp4"), Duration.ofSeconds(40), 60_000, 1);
            } catch (IOException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }

        @Override
        public void prepare() {
            stage.eventually("an upload is under way", () -> running.announce().isThere(), running::announce);
        }

        @Override
        public void keep() {
            stage.expectProblem("no other begins", 503, "object-store-unavailable", refused.announce());
        }

        @Override
        public void prove() {
            try {
                running.send(new TreeSet<>(), () -> {});
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
            stage.expect("the upload that was under way is handed in", 200, running.complete());
            stage.eventually("and is there", () -> running.read().text("/state").equals("AVAILABLE"), running::read);
        }
    }

    /// A mail that can't be sent is sent later.
    private final class LateMail implements Promise {
        private final String path = Api.MESSAGING + "/me/notification-preferences";
        private final String lead = Login.tokenWithAddress(stage.base(), "lead");
        private String invited = "";

        @Override
        public void keep() {
            prefer(
                    "{\"email\": true, \"channels\": {\"MESSAGE\": [\"EMAIL\"], \"ALERT\": [], \"ALERT_ESCALATED\": []}}");
            invited = Arrival.invited(stage, clinics);
            stage.expect(
                    "a message is taken",
                    201,
                    other.correspondent()
                            .write(stage, Stage.newId(), other.person().token(), "Who is there?"));
        }

        private void prefer(String preferences) {
            Answer seen = http.get(lead, path);
            stage.expect("the lead says how to be told", 200, http.put(lead, path, preferences, Http.seen(seen)));
        }

        @Override
        public void prove() {
            try {
                stage.within(
                        UNTIL_AN_ATTEMPT_IS_LOST,
                        "the invitation comes when it can",
                        () -> !stage.mail().newestTo(invited).isEmpty(),
                        () -> "no mail");
                stage.passUnheard(UNTIL_MAILED_AGAIN);
                stage.eventually("the mail comes when it can", this::isMailed, () -> "no mail");
            } finally {
                prefer("{\"email\": false, \"channels\": {}}");
            }
        }

        /// A mail says no more than which notification it is about.
        private boolean isMailed() {
            List<String> mails = stage.mail().to("lead@demo.telerehab.example");
            return http.all(lead, Api.MESSAGING + "/me/notifications", "").stream()
                    .filter(one -> one.at("/refs/conversationId")
                            .asText()
                            .equals(other.correspondent().conversation()))
                    .anyMatch(one -> mails.stream()
                            .anyMatch(mail -> mail.contains(one.at("/id").asText())));
        }
    }
}
