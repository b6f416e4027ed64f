package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What stands at one item: a number, or several where somebody ticked more than one box on paper. In JSON `3` or
/// `[3, 4]`.
@Schema(
        name = "ItemAnswer",
        implementation = Object.class,
        description = "A whole number, or a list of them where several boxes were ticked",
        oneOf = {Integer.class, Integer[].class})
public record Answer(@Schema(hidden = true) List<Integer> ticked) {
    private static final int MOST_BOXES = 20;

    public Answer {
        ticked = List.copyOf(ticked);
        if (ticked.isEmpty() || ticked.size() > MOST_BOXES) {
            throw new IllegalArgumentException("one to twenty whole numbers");
        }
    }

    public static Answer of(int value) {
        return new Answer(List.of(value));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer read(JsonNode json) {
        List<Integer> ticked = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(element -> ticked.add(whole(element)));
        } else {
            ticked.add(whole(json));
        }
        return new Answer(ticked);
    }

    private static int whole(JsonNode json) {
        if (!json.isInt()) {
            throw new IllegalArgumentException("a whole number");
        }
        return json.intValue();
    }

    @JsonValue
    Object written() {
        return ticked.size() == 1 ? ticked.getFirst() : ticked;
    }
}
