package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What is changed on the way to one backend and back: headers that only the gateway may set, headers that belong to
/// one connection, and the answer of a backend that gave none.
final class Passage implements ProxyInterceptor {
    private static final String BOUNDED = "bounded-body";
    private static final String SPAN = "span";
    // What a client says about itself is not believed: only the gateway knows where a request came from.
    private static final List<String> CLAIMED = List.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-forwarded-by",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-scheme",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-http-method-override",
            "x-original-url",
            "x-rewrite-url");
    private static final List<String> OF_ONE_CONNECTION = List.of(
            "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "upgrade");

    private final Route route;
    private final Limits limits;
    private final Traces traces;
    private final boolean hasOtherReplicas;

    Passage(Route route, Limits limits, Traces traces, boolean hasOtherReplicas) {
        this.route = route;
        this.limits = limits;
        this.traces = traces;
        this.hasOtherReplicas = hasOtherReplicas;
    }

    long largestBody() {
        if (route.isObjectStore()) {
            return limits.upload();
        }
        return route.isImport() ? limits.imported() : limits.json();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        tidy(request.headers(), request.proxiedRequest());
        context.set(SPAN, traces.begin(request.getMethod().name(), route, request.headers()));
        // Presigned addresses are signed with the host that the client sees.
        request.setAuthority(request.proxiedRequest().authority());
        boolean mayBeRepeated = hasOtherReplicas && isReadOnly(request);
        if (mayBeRepeated) {
            // A stream, even an empty one, could be sent only once.
            request.proxiedRequest().resume();
            request.setBody(null);
        }
        Body body = request.getBody();
        if (body != null && body.length() < 0) {
            var bounded = new BoundedBody(body.stream(), largestBody());
            context.set(BOUNDED, bounded);
            request.setBody(Body.body(bounded));
        }
        return context.sendRequest()
                .recover(failure ->
                        mayBeRepeated && isCut(failure) ? context.sendRequest() : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refusal(context)));
    }

    /// A replica that died before it answered may have done what it was asked, so only what reads is asked again of
    /// another. Whoever writes repeats it under the same id.
    private static boolean isReadOnly(ProxyRequest request) {
        MultiMap headers = request.proxiedRequest().headers();
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && !headers.contains("content-length")
                && !headers.contains("transfer-encoding");
    }

    /// The connection ended; one that is silent too long is no reason to be silent twice as long.
    private static boolean isCut(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        dropConnectionHeaders(headers);
        SecurityHeaders.forAnswers(headers, route);
        if (isOverLimit(context)) {
            headers.set("connection", "close");
        }
        Span span = context.get(SPAN, Span.class);
        return context.sendResponse()
                .onComplete(sent -> Traces.end(span, context.response().getStatusCode()));
    }

    private static void tidy(MultiMap headers, HttpServerRequest request) {
        dropConnectionHeaders(headers);
        CLAIMED.forEach(headers::remove);
        SocketAddress client = request.remoteAddress();
        headers.set("x-forwarded-for", Objects.requireNonNullElse(client.hostAddress(), "unknown"))
                .set("x-forwarded-proto", request.isSSL() ? "https" : "http")
                .set("x-forwarded-host", Objects.requireNonNullElse(request.getHeader("host"), "localhost"));
    }

    /// Also those that `Connection` names: they were meant for this gateway only.
    private static void dropConnectionHeaders(MultiMap headers) {
        for (String named : headers.getAll("connection")) {
            for (String name : named.toLowerCase(Locale.ROOT).split(",")) {
                headers.remove(name.strip());
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    private static boolean isOverLimit(ProxyContext context) {
        BoundedBody bounded = context.get(BOUNDED, BoundedBody.class);
        return bounded != null && bounded.isOverLimit();
    }

    /// A backend that is not there, or stays silent, is 503 here, where the library says 502.
    private static ProxyResponse refusal(ProxyContext context) {
        Refusal refusal = isOverLimit(context) ? Refusal.BODY_TOO_LARGE : Refusal.SERVICE_UNAVAILABLE;
        ProxyRequest request = context.request();
        request.release();
        ProxyResponse response = request.response()
                .setStatusCode(refusal.status())
                .putHeader("content-type", "application/problem+json")
                .putHeader("cache-control", "no-store")
                .setBody(Body.body(refusal.body()));
        if (refusal.mayBeRepeated()) {
            response.putHeader("retry-after", Refusal.RETRY_AFTER_SECONDS);
        }
        return response;
    }
}
