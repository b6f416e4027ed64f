package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.measure.Attempts;
import clinic.telerehab.kit.measure.Gauges;
import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/// Mails the code. The text names neither the person nor why they are invited: mail is read by others.
@ApplicationScoped
public class InvitationMail {
    private static final String ENGLISH = """
            Hello,

            your clinic invites you to its app. Sign in at %s and enter this code within seven days:

            %s

            If you did not expect this message, ignore it.
            """;
    private static final String GERMAN = """
            Guten Tag,

            Ihre Praxis lädt Sie in ihre App ein. Melden Sie sich unter %s an und geben Sie binnen sieben Tagen
            diesen Code ein:

            %s

            Falls Sie diese Nachricht nicht erwartet haben, können Sie sie ignorieren.
            """;

    private final ReactiveMailer mailer;
    private final OpenInvitations open;
    private final InvitationConfig config;
    private final Attempts attempts;

    InvitationMail(ReactiveMailer mailer, OpenInvitations open, InvitationConfig config, Gauges gauges) {
        this.mailer = mailer;
        this.open = open;
        this.config = config;
        attempts = gauges.attempts("notification.attempts", "Invitations handed to the mail server");
    }

    /// Sends a letter that is new, after the commit; a failing mail server never fails the invitation.
    ///
    /// @return what is answered, without the code
    public Uni<Response> deliver(Creation<Letter> created) {
        return created.whenNew(this::send)
                .replaceWith(() -> created.map(Letter::invitation).response());
    }

    /// Whoever waits for it does so for a moment only; the first attempt goes on without them.
    private Uni<Boolean> send(Letter letter) {
        return attempt(letter, config.mailAgainAfter())
                .memoize()
                .indefinitely()
                .ifNoItem()
                .after(config.mailWithin())
                .recoverWithItem(false);
    }

    /// A server that is slow may have the mail already, so another attempt follows only on one that failed.
    private Uni<Boolean> attempt(Letter letter, List<Duration> pauses) {
        return attempts.count(mailer.send(mailOf(letter))
                        .ifNoItem()
                        .after(config.mailLostAfter())
                        .fail())
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> tryLater(letter, failure, pauses))
                .onFailure()
                .recoverWithItem(false);
    }

    private Mail mailOf(Letter letter) {
        boolean german = letter.locale().startsWith("de");
        String subject = german ? "Ihre Einladung" : "Your invitation";
        String text = (german ? GERMAN : ENGLISH).formatted(config.appUrl(), letter.code());
        return Mail.withText(letter.address(), subject, text);
    }

    /// The code is kept nowhere but in the mail. A service that ends meanwhile takes it along, and
    /// the clinic invites anew.
    private void tryLater(Letter letter, Throwable failure, List<Duration> pauses) {
        String reason = Failure.nameOf(failure);
        if (pauses.isEmpty()) {
            Log.warnf("invitation not mailed: %s", reason);
            return;
        }
        Log.infof("invitation not mailed yet: %s", reason);
        List<Duration> later = pauses.subList(1, pauses.size());
        Uni.createFrom()
                .item(letter.invitation().id())
                .onItem()
                .delayIt()
                .by(pauses.getFirst())
                .chain(open::has)
                .chain(isOpen ->
                        isOpen ? attempt(letter, later) : Uni.createFrom().item(false))
                .subscribe()
                .with(sent -> {}, unknown -> tryLater(letter, unknown, later));
    }
}
