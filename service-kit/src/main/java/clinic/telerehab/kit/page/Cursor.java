package clinic.telerehab.kit.page;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// A place in a list: the ordering values of the last row shown. Opaque to callers, so that the order may change.
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 512;
    // What the database can compare with; no list gives out a time beyond.
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(Object::toString).toList());
    }

    public String encoded() {
        byte[] joined = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /// @param parts how many values the list orders by
    /// @throws DomainProblem `invalid-cursor` for anything this list can't have given out
    public static Cursor decode(String encoded, int parts) {
        try {
            if (encoded.length() > LONGEST) {
                throw invalid();
            }
            byte[] joined = Base64.getUrlDecoder().decode(encoded);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(joined))
                    .toString();
            List<String> values = List.of(text.split(SEPARATOR, -1));
            if (values.size() != parts || text.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(values);
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    public Instant instant(int index) {
        try {
            return requireSensible(Instant.parse(values.get(index)));
        } catch (DateTimeException malformed) {
            throw invalid();
        }
    }

    public LocalDate date(int index) {
        try {
            LocalDate date = LocalDate.parse(values.get(index));
            return LocalDate.ofInstant(requireSensible(date.atStartOfDay().toInstant(ZoneOffset.UTC)), ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw invalid();
        }
    }

    private static Instant requireSensible(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw invalid();
        }
        return time;
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException malformed) {
            throw invalid();
        }
    }

    private static DomainProblem invalid() {
        return new DomainProblem(CommonProblem.INVALID_CURSOR);
    }
}
