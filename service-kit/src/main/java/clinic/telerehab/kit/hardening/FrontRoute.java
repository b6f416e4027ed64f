package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.PlainProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Stands before everything: refuses paths that can be read in two ways, and sees that every answer carries the
/// security
/// headers, whoever gives it.
@ApplicationScoped
class FrontRoute {
    private static final int FIRST = 10_000;
    private static final int AFTER_THE_FRAMEWORKS_OWN_LIMIT = 1;
    private static final List<String> AMBIGUOUS =
            List.of(";", "\\", "//", "%00", "%2f", "%5c", "%3b", "%2e", "%25", "/../", "/./");
    private static final Map<String, String> SECURITY = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000");

    private static final Pattern JSON =
            Pattern.compile("application/([a-z.-]+\\+)?json\\s*(;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROWS =
            Pattern.compile("(text/csv|application/x-ndjson)\\s*(;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private final long largestBody;
    private final long largestImport;
    private final String imports;

    /// @param imports the one path that takes rows of text, more of them than fit into an ordinary body
    FrontRoute(
            @ConfigProperty(name = "hardening.max-body-size") MemorySize largestBody,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestImport,
            @ConfigProperty(name = "hardening.imports") Optional<String> imports) {
        this.largestBody = largestBody.asLongValue();
        this.largestImport = largestImport.asLongValue();
        this.imports = imports.orElse("none");
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
        filters.register(this::limit, AFTER_THE_FRAMEWORKS_OWN_LIMIT);
    }

    /// Counts what a body of undeclared length really holds.
    private void limit(RoutingContext request) {
        if (!isImport(request)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largestBody);
        }
        request.next();
    }

    private boolean isImport(RoutingContext request) {
        return imports.equals(request.request().path());
    }

    private void handle(RoutingContext request) {
        HttpServerResponse response = request.response();
        request.addHeadersEndHandler(sent -> SECURITY.forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        }));
        if (isAmbiguous(request.request().uri()) || !isPlain(request)) {
            PlainProblem.answer(response, CommonProblem.MALFORMED_REQUEST);
        } else if (declaredLength(request) > (isImport(request) ? largestImport : largestBody)) {
            PlainProblem.answer(response, CommonProblem.BODY_TOO_LARGE);
        } else if (!isReadable(request, request.request().getHeader("Content-Type"))) {
            PlainProblem.answer(response, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        } else {
            request.next();
        }
    }

    /// Text in the query is held to what text in a body is held to.
    private static boolean isPlain(RoutingContext request) {
        try {
            return request.queryParams().entries().stream()
                    .allMatch(parameter -> PlainText.isPlain(parameter.getValue()));
        } catch (HttpException | IllegalArgumentException undecodable) {
            return false;
        }
    }

    /// The framework would read plain text into a request of one text, past everything JSON is held to.
    private boolean isReadable(RoutingContext request, @Nullable String contentType) {
        return contentType == null
                || JSON.matcher(contentType).matches()
                || isImport(request) && ROWS.matcher(contentType).matches();
    }

    private static long declaredLength(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isAmbiguous(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return AMBIGUOUS.stream().anyMatch(path::contains) || path.endsWith("/..") || path.endsWith("/.");
    }
}
