package clinic.telerehab.program.catalogue;

import java.util.regex.Pattern;

/// The codes that clinics give. They have a beginning of their own, so that no later release can ship an entry under a
/// code that a clinic already uses.
final class OwnCode {
    private static final Pattern OWN = Pattern.compile("OWN-[A-Z0-9-]{1,36}");

    private OwnCode() {}

    static boolean is(String code) {
        return OWN.matcher(code).matches();
    }
}
