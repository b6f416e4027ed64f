package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the exercise list, for `@BeanParam`.
public class ExerciseQuery {
    private static final String CODE = "[A-Z][A-Z_]{0,39}";

    @QueryParam("category")
    @Pattern(regexp = CODE)
    @Nullable
    String category;

    @QueryParam("muscle")
    @Pattern(regexp = CODE)
    @Nullable
    String muscle;

    @QueryParam("coreRole")
    @Pattern(regexp = CODE)
    @Nullable
    String coreRole;

    @QueryParam("layer")
    @Pattern(regexp = CODE)
    @Nullable
    String layer;

    @QueryParam("mode")
    @Pattern(regexp = CODE)
    @Nullable
    String mode;

    @QueryParam("region")
    @Pattern(regexp = CODE)
    @Nullable
    String region;

    @QueryParam("equipment")
    @Pattern(regexp = CODE)
    @Parameter(description = "A piece of equipment, or NONE for what can be done without any")
    @Nullable
    String equipment;

    @QueryParam("position")
    @Pattern(regexp = CODE)
    @Nullable
    String position;

    @QueryParam("tag")
    @Pattern(regexp = CODE)
    @Nullable
    String tag;

    @QueryParam("q")
    @Size(max = 80)
    @Parameter(description = "Words of the title or summary in the language asked for, all of which must occur")
    @Nullable
    String q;

    @QueryParam("locale")
    @DefaultValue("en")
    @LanguageTag
    String locale = "en";

    @QueryParam("facets")
    @DefaultValue("false")
    @Parameter(description = "Whether to count how many exercises each value of each filter would give")
    boolean facets;

    ExerciseFilter filter() {
        Map<Facet, String> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String asked = asked(facet);
            if (asked != null) {
                values.put(facet, asked);
            }
        }
        return ExerciseFilter.of(values, q, locale);
    }

    private @Nullable String asked(Facet facet) {
        return switch (facet) {
            case CATEGORY -> category;
            case MUSCLE -> muscle;
            case CORE_ROLE -> coreRole;
            case LAYER -> layer;
            case MODE -> mode;
            case REGION -> region;
            case EQUIPMENT -> equipment;
            case POSITION -> position;
            case TAG -> tag;
        };
    }
}
