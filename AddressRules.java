package clinic.telerehab.kit.hardening;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Which addresses are taken at all. Paths of these services are made of plain words and ids, so anything that two
/// readers of a path could understand differently is refused rather than cleaned.
final class AddressRules {
    private static final String PLAIN = "-._~:@+,=";

    private AddressRules() {}

    /// True for slashes between segments of unreserved characters: no escape, no matrix parameter, no empty or dotted
    /// segment.
    static boolean isPlainPath(String address) {
        String path = address.split("\\?", 2)[0];
        if (!path.startsWith("/")) {
            return false;
        }
        return path.equals("/") || allPlain(path.substring(1));
    }

    private static boolean allPlain(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean trailingSlash = i > 0 && i == segments.length - 1 && segments[i].isEmpty();
            if (!trailingSlash && !isPlainSegment(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainSegment(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().allMatch(AddressRules::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    /// True when the query is ASCII whose escapes are complete and decode to UTF-8 text without control characters.
    static boolean isReadableQuery(String address) {
        int start = address.indexOf('?');
        if (start < 0) {
            return true;
        }
        try {
            return TextRule.isPlain(decoded(address.substring(start + 1)));
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String decoded(String query) throws CharacterCodingException {
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseUnsignedInt(query, i + 1, checkedEnd(query, i), 16));
                i += 2;
            } else if (c > ' ' && c < 0x7f) {
                bytes.write(c);
            } else {
                throw new IllegalArgumentException("not an address character");
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int checkedEnd(String query, int escape) {
        int end = escape + 3;
        if (end > query.length()
                || Character.digit(query.charAt(escape + 1), 16) < 0
                || Character.digit(query.charAt(escape + 2), 16) < 0) {
            throw new IllegalArgumentException("an escape is cut short");
        }
        return end;
    }
}
