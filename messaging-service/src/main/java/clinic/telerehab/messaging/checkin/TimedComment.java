package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be seen at one moment of a clip.
///
/// @param clip which one; null for the only one, or for a call
/// @param atMs from the clip's beginning
/// @param drawing what is drawn over the picture at that moment
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimedComment(
        @Nullable UUID clip,
        @NotNull @Min(0) @Max(7_200_000) Integer atMs,
        @NotBlank @Size(max = 1000) String text,
        @Size(max = 20) @Nullable List<@NotNull @Valid Shape> drawing) {

    /// One line of a drawing.
    ///
    /// @param points of the picture, from 0 at the left and the top to 1 at the right and the bottom
    record Shape(
            @NotNull Kind kind,
            @NotNull @Pattern(regexp = "#[0-9a-f]{6}") String colour,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Point> points) {}

    /// How the points are to be joined.
    enum Kind {
        LINE,
        ARROW,
        CIRCLE,
        ANGLE
    }

    /// A place in the picture.
    record Point(
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal x,
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal y) {}

    /// Keeps them in one column.
    @Converter
    static class Column extends JsonColumn<List<TimedComment>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
