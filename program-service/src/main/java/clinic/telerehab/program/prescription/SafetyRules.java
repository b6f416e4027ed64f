package clinic.telerehab.program.prescription;

import clinic.telerehab.program.client.ClinicalContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rules about what an exercise asks of a patient and of those who look after them. Pure.
final class SafetyRules {
    private SafetyRules() {}

    /// B-COMP-02.
    static Check nothingRuledOut() {
        return composition -> {
            var patient = composition.patient();
            if (patient == null) {
                return notAskedUnlessSure(composition, item -> item.snapshot().contraindicationTags());
            }
            return meeting(
                    composition,
                    Set.copyOf(patient.contraindicationTags()),
                    item -> item.snapshot().contraindicationTags());
        };
    }

    /// W-COMP-05. What an exercise is careful about meets the patient's tags by name or by the reference's table.
    ///
    /// @param met by a tag of exercises, the tags of patients that make it matter
    static Check cautionHeeded(RuleRow row, Map<String, Set<String>> met) {
        return composition -> {
            var patient = composition.patient();
            if (patient == null) {
                return notAskedUnlessSure(composition, item -> item.snapshot().cautionTags());
            }
            return meeting(
                    composition,
                    carried(row, patient),
                    item -> item.snapshot().cautionTags().stream()
                            .flatMap(tag -> Stream.concat(Stream.of(tag), met.getOrDefault(tag, Set.of()).stream()))
                            .toList());
        };
    }

    /// B-COMP-03.
    static Check homeOnlyWhatIsSafeThere(RuleRow row) {
        var supervision = row.listed("supervision");
        var home = row.listed("home");
        return composition -> broken(composition.where(item -> item.place() == Place.HOME
                && supervision.contains(item.snapshot().supervision())
                && item.snapshot().setting().stream().noneMatch(home::contains)));
    }

    /// B-COMP-07.
    static Check techniqueFirst(RuleRow row) {
        var exercises = row.listed("exercise");
        var needs = row.listed("needs");
        return composition -> composition.correct().containsAll(needs)
                ? Outcome.PASSED
                : Outcome.brokenBy(
                        composition.where(item -> exercises.contains(item.exerciseCode())),
                        needs.stream().toList());
    }

    /// W-COMP-10.
    static Check soundEvidence(RuleRow row) {
        var grades = row.listed("grades");
        return composition ->
                broken(composition.where(item -> grades.contains(item.snapshot().evidenceGrade())));
    }

    /// W-MNT-02.
    static Check sparesTheSpine(RuleRow row) {
        var loading = row.listed("loading");
        return composition -> composition.isTreatment()
                ? Outcome.PASSED
                : broken(composition.where(
                        item -> loading.contains(item.snapshot().spinalLoading())));
    }

    private static Set<String> carried(RuleRow row, ClinicalContext patient) {
        Set<String> carried = new HashSet<>(patient.contraindicationTags());
        var episode = patient.episode();
        carried.addAll(byPresentation(row, episode == null ? null : episode.presentation()));
        return carried;
    }

    /// A presentation counts like the tags that the file lists under its name.
    private static List<String> byPresentation(RuleRow row, @Nullable String presentation) {
        return presentation == null ? List.of() : row.codes().getOrDefault(presentation, List.of());
    }

    private interface Tags {
        List<String> of(ProgramItem item);
    }

    private static Outcome notAskedUnlessSure(Composition composition, Tags tags) {
        boolean isSure =
                composition.items().stream().allMatch(item -> tags.of(item).isEmpty());
        return isSure ? Outcome.PASSED : Outcome.NOT_ASKED;
    }

    private static Outcome meeting(Composition composition, Set<String> carried, Tags tags) {
        List<ProgramItem> found =
                composition.where(item -> tags.of(item).stream().anyMatch(carried::contains));
        List<String> codes = found.stream()
                .flatMap(item -> tags.of(item).stream())
                .filter(carried::contains)
                .toList();
        return Outcome.brokenBy(found, codes);
    }

    private static Outcome broken(List<ProgramItem> items) {
        return Outcome.brokenBy(
                items, items.stream().map(ProgramItem::exerciseCode).toList());
    }
}
