package clinic.telerehab.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/// Tells a message whose host and end are the same to everyone from one that a gateway and a service might cut apart
/// differently.
final class Framing {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private Framing() {}

    static boolean isPlain(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> encodings = headers.getAll("transfer-encoding");
        List<String> lengths = headers.getAll("content-length");
        boolean isChunked = encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
        return headers.getAll("host").size() == 1
                && request.authority() != null
                && (encodings.isEmpty() || isChunked && lengths.isEmpty())
                && lengths.size() <= 1
                && headers.names().stream().allMatch(name -> TOKEN.matcher(name).matches());
    }
}
