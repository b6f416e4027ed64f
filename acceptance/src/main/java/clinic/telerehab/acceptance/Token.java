package clinic.telerehab.acceptance;

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
            System.out.println(Login.token("http://localhost:" + Demo.port(arguments), user));
        } catch (IllegalStateException failure) {
            System.err.println("No token for " + user + ": " + failure.getMessage());
            System.exit(1);
        }
    }
}
