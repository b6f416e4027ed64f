package clinic.telerehab.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// The mails as a page.
final class MailPage {
    private MailPage() {}

    static String of(JsonArray mails) {
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><title>Mail</title><h1>Mail</h1>");
        for (Object one : mails) {
            var mail = (JsonObject) one;
            page.append("<h2>").append(escaped(mail.getString("subject"))).append("</h2><p>to ");
            page.append(escaped(mail.getString("to"))).append("<pre>");
            page.append(escaped(mail.getString("text"))).append("</pre>");
        }
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
