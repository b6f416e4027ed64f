package clinic.telerehab.kit.hardening;

/// Tells text that people write from bytes that break databases, logs and screens. Pure.
public final class PlainText {
    private PlainText() {}

    /// False for NUL and the other C0 controls except line break and tab, and for half of a surrogate pair.
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (isControl(one) || isLoneSurrogate(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char one) {
        return one < ' ' && one != '\n' && one != '\t' || one == 0x7f;
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char one = text.charAt(index);
        if (Character.isHighSurrogate(one)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(one) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
