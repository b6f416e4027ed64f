package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

class MailSinkTest {
    @Test
    void showsThePlainFormOfAMail() throws Exception {
        var settings = FreePorts.settings("target/mail-test");
        var sink = new MailSink();
        try (AutoCloseable open = sink.listen(settings.smtpPort())) {
            assertThat(open).isNotNull();
            var setup = new ServerSetup(settings.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            Session session = GreenMailUtil.getSession(setup);
            var plain = new MimeBodyPart();
            plain.setText("Follow the link.");
            var page = new MimeBodyPart();
            page.setContent("<p>Follow the link.</p>", "text/html");
            var mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress("no-reply@telerehab.example"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("somebody@demo.telerehab.example"));
            mail.setSubject("New password");
            mail.setContent(new MimeMultipart("alternative", plain, page));

            Transport.send(mail);

            assertThat(sink.mails().getJsonObject(0).getString("text")).isEqualTo("Follow the link.");
        }
    }
}
