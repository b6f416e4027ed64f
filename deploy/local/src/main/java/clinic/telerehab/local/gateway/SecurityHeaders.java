package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.vertx.core.MultiMap;

/// The headers that tell a browser to do as little as possible with an answer.
final class SecurityHeaders {
    private static final String CSP = "content-security-policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void forRefusals(MultiMap headers) {
        forAll(headers);
        headers.set(CSP, NOTHING).set("cache-control", "no-store");
    }

    static void forAnswers(MultiMap headers, Route route) {
        forAll(headers);
        headers.remove("server");
        if (route.isApi()) {
            headers.set(CSP, NOTHING).set("cache-control", "no-store");
        } else if (route.isObjectStore()) {
            // What somebody uploaded shares this origin with the login page and must never become a document in it.
            headers.set(CSP, NOTHING + "; sandbox");
        }
        // Keycloak's pages bring a policy of their own, made for them.
    }

    private static void forAll(MultiMap headers) {
        headers.set("x-content-type-options", "nosniff").set("strict-transport-security", "max-age=31536000");
    }
}
