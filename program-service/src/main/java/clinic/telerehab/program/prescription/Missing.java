package clinic.telerehab.program.prescription;

import java.util.ArrayList;
import java.util.List;

/// Collects the codes of what is wrong.
final class Missing {
    private final List<String> codes = new ArrayList<>();

    private Missing() {}

    static Missing when(boolean isWrong, String code) {
        return new Missing().and(isWrong, code);
    }

    Missing and(boolean isWrong, String code) {
        if (isWrong) {
            codes.add(code);
        }
        return this;
    }

    List<String> codes() {
        return List.copyOf(codes);
    }
}
