package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request must be like before anything reads it.
final class RequestRules {
    /// The body limit of all services; nothing large goes through them.
    static final long LARGEST_BODY = 256 * 1024;

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]*)");

    private RequestRules() {}

    /// @return null when the request may go on
    static @Nullable ProblemType check(HttpServerRequest request) {
        String address = request.uri();
        if (address.length() > LONGEST_ADDRESS) {
            return CommonProblem.ADDRESS_TOO_LONG;
        }
        if (!AddressRules.isPlainPath(address)) {
            return CommonProblem.MALFORMED_REQUEST;
        }
        if (!AddressRules.isReadableQuery(address)) {
            return CommonProblem.INVALID_PARAMETER;
        }
        return checkHeaders(request);
    }

    private static @Nullable ProblemType checkHeaders(HttpServerRequest request) {
        if (sizeOfHeaders(request) > LARGEST_HEADERS) {
            return CommonProblem.HEADERS_TOO_LARGE;
        }
        if (announcesTooMuch(request.getHeader("Content-Length"))) {
            return CommonProblem.BODY_TOO_LARGE;
        }
        return isUtf8(request.getHeader("Content-Type")) ? null : CommonProblem.UNSUPPORTED_MEDIA_TYPE;
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private static boolean announcesTooMuch(@Nullable String contentLength) {
        // Longer than eighteen digits is no number that fits, and more than any limit.
        return contentLength != null && (contentLength.length() > 18 || Long.parseLong(contentLength) > LARGEST_BODY);
    }

    private static boolean isUtf8(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType.toLowerCase(Locale.ROOT));
        return !charset.find() || charset.group(1).equals("utf-8");
    }
}
