package clinic.telerehab.patient.enrolment;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Mails the code. The text names neither the patient nor why they are invited: mail is read by others.
@ApplicationScoped
class InvitationMail {
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
    private final InvitationConfig config;

    InvitationMail(ReactiveMailer mailer, InvitationConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /// @return whether the mail server took it; a failing one never fails the invitation
    Uni<Boolean> send(String address, String locale, InvitationCode code) {
        boolean german = locale.startsWith("de");
        String subject = german ? "Ihre Einladung" : "Your invitation";
        String text = (german ? GERMAN : ENGLISH).formatted(config.appUrl(), code.text());
        return mailer.send(Mail.withText(address, subject, text))
                .ifNoItem()
                .after(config.mailWithin())
                .fail()
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "invitation not mailed: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(false);
    }
}
