package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.page.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of exercises, with counts when they were asked for.
///
/// @param facets by filter and value, how many exercises that value would give with the other filters as they are
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExercisePage(
        List<ExerciseSummary> items,
        @Nullable String nextCursor,
        @Nullable Map<String, Map<String, Integer>> facets) {

    static ExercisePage of(Page<ExerciseSummary> page, @Nullable Map<String, Map<String, Integer>> facets) {
        return new ExercisePage(page.items(), page.nextCursor(), facets);
    }
}
