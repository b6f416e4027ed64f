package clinic.telerehab.kit.hardening;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/// Reads days and moments between 1900 and 2200. Outside of that a database may store another date than was sent.
final class SensibleTimes {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final String WANTED = "a date or time from 1900 to 2200 in ISO 8601";

    private SensibleTimes() {}

    static boolean isSensible(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }

    static final class Days extends StdScalarDeserializer<LocalDate> {
        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(parser, context, LocalDate.class, LocalDate::parse, day -> day);
        }
    }

    static final class Moments extends StdScalarDeserializer<Instant> {
        Moments() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(
                    parser,
                    context,
                    Instant.class,
                    text -> OffsetDateTime.parse(text).toInstant(),
                    moment -> LocalDate.ofInstant(moment, java.time.ZoneOffset.UTC));
        }
    }

    private static <T> T read(
            JsonParser parser,
            DeserializationContext context,
            Class<T> type,
            Function<String, T> parse,
            Function<T, LocalDate> day)
            throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            T value = parse.apply(parser.getText());
            if (isSensible(day.apply(value))) {
                return value;
            }
        } catch (DateTimeException malformed) {
            return type.cast(context.handleWeirdStringValue(type, "", WANTED));
        }
        return type.cast(context.handleWeirdStringValue(type, "", WANTED));
    }
}
