package clinic.telerehab.local.gateway;

import java.util.regex.Pattern;

/// Tells a request target that means the same to everyone from one that a gateway and a service might read differently.
/// Pure. What is allowed is listed, not what is forbidden: a trick nobody thought of is refused as well.
final class Paths {
    // Escapes of control characters and of what separates or hides segments: . / \ ; % and DEL.
    private static final String ESCAPE = "%(?!2[eEfF]|5[cC]|3[bB]|25|7[fF]|[01])[0-9a-fA-F]{2}";
    private static final String SEGMENT = "(?:[A-Za-z0-9._~!$&'()*+,=:@-]|" + ESCAPE + ")+";
    private static final Pattern PATH = Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))" + SEGMENT + ")+/?");
    private static final Pattern QUERY = Pattern.compile("(?!.*%00)[\\x21\\x24-\\x7E]*");

    private Paths() {}

    /// @param target what stands in the request line, so that nothing has been normalised yet
    static boolean isPlain(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return PATH.matcher(path).matches() && QUERY.matcher(query).matches();
    }

    static String of(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }
}
