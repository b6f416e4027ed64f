package clinic.telerehab.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What people say in their own words: texts of several words, wherever they stand in a body.
final class FreeTexts {
    private static final int WORDS = 3;

    private FreeTexts() {}

    /// None where the body is no JSON.
    static List<String> in(String body) {
        List<String> texts = new ArrayList<>();
        try {
            collect(Http.JSON.readTree(body), texts);
        } catch (JsonProcessingException other) {
            return List.of();
        }
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual() && node.asText().strip().split("\\s+").length >= WORDS) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
