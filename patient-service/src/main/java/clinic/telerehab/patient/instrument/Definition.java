package clinic.telerehab.patient.instrument;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.instrument.Item.NamedItems;
import clinic.telerehab.patient.problem.PatientProblem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of an instrument: what is asked, how it is scored and what a score means. Never changed once scores were
/// stored with it; a correction is a new version.
///
/// @param recallPeriod the time the answers are about
/// @param namedItems set when the patient names the items
/// @param variants ways of asking whose scores are not compared with each other; the first is the usual one
/// @param bands of the score
/// @param change of the score
/// @param approvedBy the clinician who signed the numbers; null until somebody did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Definition(
        String code,
        String version,
        String title,
        String recallPeriod,
        @Nullable String loinc,
        List<Item> items,
        @Nullable NamedItems namedItems,
        List<Variant> variants,
        Scoring scoring,
        List<Band> bands,
        @Nullable Change change,
        Licence licence,
        String source,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String approvedBy) {

    /// How the score and its subscales come about. The fields are those of a [Scale].
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scoring(
            @Nullable String code,
            Scale.Kind kind,
            Scale.@Nullable Formula formula,
            List<String> items,
            int decimals,
            @Nullable Integer minAnswered,
            @Nullable Integer lowConfidenceFrom,
            Scale.@Nullable Imputation imputation,
            List<Scale> subscales) {
        public Scoring {
            items = items == null ? List.of() : List.copyOf(items);
            subscales = subscales == null ? List.of() : List.copyOf(subscales);
        }
    }

    /// A way of asking. What it leaves out is as in the definition.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Variant(
            String code,
            @Nullable String recallPeriod,
            @Nullable List<Item> items,
            @Nullable List<Band> bands) {}

    /// Whose the text is, and what may be done with it.
    public record Licence(@JsonProperty("class") LicenceClass licenceClass, String owner, String notice, String url) {}

    public Definition {
        items = List.copyOf(items);
        variants = variants == null ? List.of() : List.copyOf(variants);
        bands = List.copyOf(bands);
    }

    /// The score's scale first, then the subscales.
    @JsonIgnore
    public List<Scale> scales() {
        var score = new Scale(
                scoring.code() == null ? Scale.TOTAL : scoring.code(),
                scoring.kind(),
                scoring.formula(),
                scoring.items().isEmpty() ? items.stream().map(Item::id).toList() : scoring.items(),
                scoring.decimals(),
                scoring.minAnswered(),
                scoring.lowConfidenceFrom(),
                scoring.imputation(),
                bands,
                change);
        return Stream.concat(Stream.of(score), scoring.subscales().stream()).toList();
    }

    /// The scale that is the score.
    @JsonIgnore
    public Scale scoreScale() {
        return scales().getFirst();
    }

    /// The scale of one item that the patient named.
    public Scale namedScale(String id) {
        Change single = namedItems == null ? null : namedItems.change();
        return new Scale(id, Scale.Kind.SUM, null, List.of(id), 0, null, null, null, List.of(), single);
    }

    /// As asked in one variant.
    ///
    /// @param variant null for the usual one
    /// @throws DomainProblem `variant-unknown`
    public Definition as(@Nullable String variant) {
        if (variant == null) {
            return this;
        }
        Variant found = variants.stream()
                .filter(known -> known.code().equals(variant))
                .findFirst()
                .orElseThrow(() -> new DomainProblem(PatientProblem.VARIANT_UNKNOWN));
        return with(
                found.recallPeriod() == null ? recallPeriod : found.recallPeriod(),
                found.items() == null ? items : found.items(),
                found.bands() == null ? bands : found.bands());
    }

    /// The code of the usual variant; null when there is only one way of asking.
    @JsonIgnore
    public @Nullable String usualVariant() {
        return variants.isEmpty() ? null : variants.getFirst().code();
    }

    /// With the items that a patient has named.
    ///
    /// @param ids of the named items, in their order
    /// @throws DomainProblem `named-items-not-valid` when there are too few, too many, or none may be named
    public Definition naming(Collection<String> ids) {
        if (namedItems == null && ids.isEmpty()) {
            return this;
        }
        if (namedItems == null || ids.size() < namedItems.least() || ids.size() > namedItems.most()) {
            throw new DomainProblem(PatientProblem.NAMED_ITEMS_NOT_VALID);
        }
        List<Item> named = new ArrayList<>();
        ids.forEach(id -> named.add(Item.named(id, named.size() + 1, namedItems)));
        return with(recallPeriod, named, bands);
    }

    java.util.Map<String, Item> itemsById() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private Definition with(String newRecallPeriod, List<Item> newItems, List<Band> newBands) {
        return new Definition(
                code,
                version,
                title,
                newRecallPeriod,
                loinc,
                newItems,
                namedItems,
                variants,
                scoring,
                newBands,
                change,
                licence,
                source,
                approvedBy);
    }
}
