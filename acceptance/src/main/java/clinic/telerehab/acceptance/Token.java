package clinic.telerehab.acceptance;

import java.util.List;

/// Prints an access token of a demo login, for first requests by hand.
public final class Token {
    private Token() {}

    public static void main(String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            System.err.println("Whose token? One of the demo logins, for instance: ./clinic token lead");
            System.exit(2);
        }
        String user = arguments[0];
        try {
            String base = "http://localhost:" + Demo.port(arguments);
            boolean withAddress = List.of(arguments).contains("--with-address");
            System.out.println(withAddress ? Login.tokenWithAddress(base, user) : Login.token(base, user));
        } catch (IllegalStateException failure) {
            System.err.println("No token for " + user + ": " + failure.getMessage());
            System.exit(1);
        }
    }
}
