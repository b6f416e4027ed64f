package clinic.telerehab.kubernetes.schema;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.List;

/// Reads an object into its Java model and fails on whatever the model has no field for.
final class StrictModels {
    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new NothingAside());

    private StrictModels() {}

    static List<String> complaints(String model, JsonNode object) {
        try {
            STRICT.treeToValue(object, Class.forName(model));
            return List.of();
        } catch (JsonProcessingException refused) {
            return List.of(Rendered.label(object) + ": " + refused.getOriginalMessage());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The models keep unknown fields aside, where a misspelt one would go unnoticed.
    private static final class NothingAside extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
