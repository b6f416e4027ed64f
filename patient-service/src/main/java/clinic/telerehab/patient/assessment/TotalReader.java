package clinic.telerehab.patient.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/// Reads a total with or without decimals. Requests are else so strict that `8` is no decimal number.
class TotalReader extends StdScalarDeserializer<BigDecimal> {
    TotalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isNumeric()
                ? parser.getDecimalValue()
                : (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
}
