package clinic.telerehab.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// As much of a browser as a login needs: it keeps cookies, follows redirects until one leaves for the app, and submits
/// forms.
final class Browser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form[^>]*>");
    private static final int FAILED = 500;
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new LocalCookies()).build();
    private final UnaryOperator<String> way;

    /// @param way where an address that a page names is reached from here
    Browser(UnaryOperator<String> way) {
        this.way = way;
    }

    /// @param location where it sends the browser; empty when it is to be read
    record Page(String body, String location) {
        private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

        boolean isBackAtTheApp() {
            return CODE.matcher(location).find();
        }

        /// What the app gets to exchange for tokens.
        String code() {
            return Browser.find(CODE, location);
        }

        boolean has(String id) {
            return body.contains("id=\"" + id + "\"");
        }

        /// What a pattern puts in parentheses, as a browser reads it.
        String find(Pattern pattern) {
            return Browser.find(pattern, body).replace("&amp;", "&");
        }
    }

    Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(way.apply(address))).build());
    }

    Page submit(Page page, String form, Map<String, String> fields) {
        String tag = FORM.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .filter(one -> one.contains("id=\"" + form + "\""))
                .findFirst()
                .orElse("");
        return post(find(ACTION, tag).replace("&amp;", "&"), fields);
    }

    Page post(String address, Map<String, String> fields) {
        return follow(HttpRequest.newBuilder(URI.create(way.apply(address)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build());
    }

    private Page follow(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FAILED) {
                throw new Unanswered(answer.statusCode());
            }
            var page = new Page(
                    answer.body(), answer.headers().firstValue("location").orElse(""));
            return page.location().isEmpty() || page.isBackAtTheApp() ? page : open(page.location());
        } catch (IOException failure) {
            throw new Unanswered(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the login went otherwise than expected");
        }
        return found.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
