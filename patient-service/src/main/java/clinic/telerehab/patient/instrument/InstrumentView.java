package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An instrument with its words, if there are any for the reader.
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstrumentView(
        @JsonUnwrapped Definition definition,
        Set<String> locales,
        @Nullable TextPack text) {}
