package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/// What the patient agrees to, takes back and agrees to again, and how fast that counts in the other services.
final class Consents {
    private static final Duration PROMISE = Duration.ofSeconds(5);

    private final Stage stage;
    private final Http http;
    private final Person patient;

    Consents(Stage stage, Person patient) {
        this.stage = stage;
        this.http = stage.http();
        this.patient = patient;
    }

    /// What is refused without consent, and how.
    private record Refused(String scope, String service, String deed, String code, Supplier<Answer> attempt) {
        boolean isRefused() {
            return attempt.get().isProblem(409, code);
        }

        boolean isDone() {
            return attempt.get().status() == 201;
        }
    }

    void grant() {
        for (String scope : new String[] {"TELEREHAB", "MESSAGING", "VIDEO_CLIP"}) {
            grant(scope);
        }
        Answer me = http.get(patient.token(), Api.PATIENT + "/me");
        stage.prove(
                "the app knows of no consent that is missing",
                me.json().at("/consentGaps").isEmpty(),
                me);
    }

    void grant(String scope) {
        stage.expect("the patient grants " + scope, 201, decide(scope, "GRANTED"));
    }

    private Answer decide(String scope, String decision) {
        return http.put(patient.token(), patient.path() + "/consents/" + Stage.newId(), """
                {"scope": "%s", "decision": "%s", "policyVersion": "2026-01", "method": "APP"}
                """.formatted(scope, decision));
    }

    /// Each scope for itself: what the other one covers goes on.
    void takeBackAndGrantAgain(Treatment treatment) {
        stage.chapter("Consent");
        var writing = new Refused(
                "MESSAGING", "messaging-service", "a message", "messaging-consent-missing", treatment::write);
        var logging = new Refused(
                "TELEREHAB", "program-service", "a session", "consent-missing", () -> treatment.log(Stage.newId(), 1));
        stage.prove("the patient writes and logs", writing.isDone() && logging.isDone(), "a refusal");
        withdraw(writing);
        stage.prove("a session is still taken", logging.isDone(), "a refusal");
        grantAgain(writing);
        withdraw(logging);
        stage.prove("a message is still taken", writing.isDone(), "a refusal");
        grantAgain(logging);
    }

    private void withdraw(Refused refused) {
        stage.expect("the patient withdraws " + refused.scope(), 201, decide(refused.scope(), "WITHDRAWN"));
        double seconds = stage.secondsUntil(PROMISE, refused::isRefused);
        stage.prove(
                String.format(
                        Locale.ROOT,
                        "%s refuses %s %.2f s after the answer; 5 s are allowed",
                        refused.service(),
                        refused.deed(),
                        seconds),
                seconds <= PROMISE.toSeconds() && refused.isRefused(),
                seconds + " s");
    }

    private void grantAgain(Refused refused) {
        stage.expect("the patient grants " + refused.scope() + " again", 201, decide(refused.scope(), "GRANTED"));
        stage.eventually(refused.deed() + " is taken again", refused::isDone, refused.attempt()::get);
    }
}
