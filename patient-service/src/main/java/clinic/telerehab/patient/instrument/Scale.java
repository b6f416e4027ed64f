package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One number that an instrument yields: from which items, how, and what it means.
///
/// @param formula what `RULE` does; null for the other kinds
/// @param items by their ids; none stands for all
/// @param minAnswered how many answers a score needs; all when absent
/// @param lowConfidenceFrom how many give a score that is marked as of low confidence
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scale(
        String code,
        Kind kind,
        @Nullable Formula formula,
        List<String> items,
        int decimals,
        @Nullable Integer minAnswered,
        @Nullable Integer lowConfidenceFrom,
        @Nullable Imputation imputation,
        List<Band> bands,
        @Nullable Change change) {
    /// The code of a score that needs no name of its own.
    public static final String TOTAL = "TOTAL";

    /// How the values of the items become one number.
    public enum Kind {
        SUM,
        MEAN,
        PERCENT,
        COUNT,
        RULE
    }

    /// The rules that are no plain sum: points whose band must be certain, and a product.
    public enum Formula {
        POINTS,
        PRODUCT
    }

    /// What stands for a missing answer.
    public enum Imputation {
        NONE,
        MEAN,
        PRORATE,
        ZERO
    }

    public Scale {
        items = items == null ? List.of() : List.copyOf(items);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    /// What each scale is made of.
    int needed() {
        return minAnswered == null ? items.size() : minAnswered;
    }

    int neededForLowConfidence() {
        return lowConfidenceFrom == null ? needed() : lowConfidenceFrom;
    }

    boolean imputes(Imputation how) {
        return imputation == how;
    }
}
