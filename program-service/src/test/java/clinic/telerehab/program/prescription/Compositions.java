package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.ShippedExercises;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.client.ClinicalContext.Episode;
import clinic.telerehab.program.client.ClinicalContext.Screening;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Programs for the tests of the rules, written as a line: the codes of exercises, three times a week with the dose of
/// the catalogue. Behind a code, `x5` says how often a week, `@CLINIC` where, `+` that there is a rationale, and `m40`
/// that it takes forty minutes.
final class Compositions {
    static final CompositionRules RULES = rules();
    private static final Pattern ITEM = Pattern.compile("([A-Z][A-Z0-9-]*)(?:x(\\d))?(@CLINIC)?(\\+)?(?:m(\\d+))?");

    private Compositions() {}

    static Composition treatment(@Nullable String items) {
        return composition(Kind.TREATMENT, items);
    }

    static Composition maintenance(@Nullable String items) {
        return composition(Kind.MAINTENANCE, items);
    }

    /// The rules that forbid it, and those that warn.
    static List<String> broken(Composition composition) {
        var judgement = RULES.judge(composition);
        return Stream.concat(judgement.blocks().stream(), judgement.warnings().stream())
                .map(Finding::ruleId)
                .toList();
    }

    /// What exactly a rule found; nothing when it is kept.
    static List<String> codes(Composition composition, String ruleId) {
        var judgement = RULES.judge(composition);
        return Stream.concat(judgement.blocks().stream(), judgement.warnings().stream())
                .filter(finding -> finding.ruleId().equals(ruleId))
                .flatMap(finding -> finding.codes().stream())
                .toList();
    }

    static List<String> words(@Nullable String line) {
        return line == null || line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
    }

    /// Nothing is in this patient's way.
    static ClinicalContext patient() {
        return patient("AXIAL", "SUBACUTE", null, List.of());
    }

    static ClinicalContext patient(
            String presentation, String chronicity, @Nullable UUID relapseOf, List<String> tags) {
        return new ClinicalContext(
                UUID.randomUUID(),
                "ACTIVE",
                "Europe/Berlin",
                "en",
                new Episode(UUID.randomUUID(), "ACTIVE", presentation, chronicity, relapseOf),
                new Screening("CLEAR", true),
                tags,
                List.of("TELEREHAB"),
                null,
                Instant.EPOCH);
    }

    static ClinicalContext screened(@Nullable Screening screening, List<String> consents, String locale) {
        var healthy = patient();
        return new ClinicalContext(
                healthy.patientId(),
                healthy.status(),
                healthy.timezone(),
                locale,
                healthy.episode(),
                screening,
                List.of(),
                consents,
                null,
                healthy.asOf());
    }

    private static Composition composition(Kind kind, @Nullable String items) {
        return new Composition(
                kind,
                true,
                words(items).stream().map(Compositions::item).toList(),
                List.of(),
                Set.of(),
                true,
                patient());
    }

    static ProgramItem item(String word) {
        Matcher read = ITEM.matcher(word);
        if (!read.matches()) {
            throw new IllegalArgumentException(word);
        }
        int times = read.group(2) == null ? 3 : Integer.parseInt(read.group(2));
        var exercise = ShippedExercises.of(read.group(1));
        var item = Items.of(read.group(1), Dose.of(exercise.defaultDose()), Schedule.timesAWeek(times));
        return new ProgramItem(
                item.itemId(),
                item.exerciseCode(),
                item.exerciseVersion(),
                read.group(5) == null ? item.snapshot() : item.snapshot().lasting(Integer.parseInt(read.group(5))),
                item.dose(),
                item.schedule(),
                item.contingency(),
                item.ladder(),
                read.group(3) == null ? Place.HOME : Place.IN_CLINIC,
                item.techniqueReviewRequired(),
                read.group(4) == null ? null : "It was asked for",
                null,
                false);
    }

    static Set<String> set(@Nullable String line) {
        return Set.copyOf(Arrays.asList(words(line).toArray(String[]::new)));
    }

    private static CompositionRules rules() {
        try {
            return new CompositionRulesProducer().rules();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
