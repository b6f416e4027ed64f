package clinic.telerehab.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes every mail and delivers none.
final class MailSink {
    private final List<MimeMessage> earlier = new ArrayList<>();
    private @Nullable GreenMail server;

    /// @return what ends it; what was sent stays
    AutoCloseable listen(int port) {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        synchronized (this) {
            server = started;
        }
        return () -> end(started);
    }

    private synchronized void end(GreenMail ending) {
        earlier.addAll(List.of(ending.getReceivedMessages()));
        server = null;
        ending.stop();
    }

    /// What was sent, oldest first.
    synchronized JsonArray mails() {
        var mails = new JsonArray();
        earlier.forEach(mail -> mails.add(json(mail)));
        if (server != null) {
            for (MimeMessage mail : server.getReceivedMessages()) {
                mails.add(json(mail));
            }
        }
        return mails;
    }

    private static JsonObject json(MimeMessage mail) {
        try {
            return new JsonObject()
                    .put("to", mail.getRecipients(Message.RecipientType.TO)[0].toString())
                    .put("subject", mail.getSubject())
                    .put("text", textOf(mail));
        } catch (MessagingException | IOException unreadable) {
            return new JsonObject().put("text", GreenMailUtil.getBody(mail));
        }
    }

    /// Of a mail with several forms of the same text, the first, which is the plain one.
    private static String textOf(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? textOf(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }
}
