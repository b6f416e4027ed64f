package clinic.telerehab.kit.hardening;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// Reads text that is [PlainText], and nothing that is not text.
class PlainTextReader extends StdScalarDeserializer<String> {
    PlainTextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!PlainText.isPlain(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "control characters are not text");
        }
        return text;
    }
}
