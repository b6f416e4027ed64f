package clinic.telerehab.kit.hardening;

import io.vertx.core.http.HttpServerResponse;

/// What every answer tells browsers and caches, errors included: these services answer data, never pages.
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void add(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
