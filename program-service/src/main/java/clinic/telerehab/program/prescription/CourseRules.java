package clinic.telerehab.program.prescription;

import clinic.telerehab.program.client.ClinicalContext.Screening;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rules about what must be in place around the exercises, and about the order of a session. Pure.
final class CourseRules {
    private CourseRules() {}

    /// B-COMP-04.
    static Check available(RuleRow row) {
        var otherwise = row.listed("default");
        return composition -> {
            var patient = composition.patient();
            List<ProgramItem> gone = composition.unavailable();
            List<ProgramItem> unspoken =
                    composition.where(item -> isUnspoken(item, otherwise, patient == null ? null : patient.locale()));
            var codes = Missing.when(!gone.isEmpty(), "RETIRED")
                    .and(!unspoken.isEmpty(), "TEXT_MISSING")
                    .codes();
            return patient == null && gone.isEmpty() && !unspoken.isEmpty()
                    ? Outcome.NOT_ASKED
                    : Outcome.brokenBy(
                            composition.where(item -> gone.contains(item) || unspoken.contains(item)), codes);
        };
    }

    private static boolean isUnspoken(ProgramItem item, Set<String> otherwise, @Nullable String locale) {
        var languages = item.snapshot().i18n().keySet();
        boolean isSpoken = locale != null
                && languages.contains(Locale.forLanguageTag(locale).getLanguage());
        return !isSpoken && languages.stream().noneMatch(otherwise::contains);
    }

    /// B-COMP-05.
    static Check reactivationLeadsOn(RuleRow row) {
        var reactivation = row.listed("reactivation");
        var followedBy = row.listed("followedBy");
        return composition -> {
            List<ProgramItem> found = composition.of(reactivation).toList();
            if (found.isEmpty()) {
                return Outcome.PASSED;
            }
            Set<DayOfWeek> followed = composition
                    .of(followedBy)
                    .flatMap(item -> item.schedule().days().stream())
                    .collect(Collectors.toSet());
            var patient = composition.patient();
            boolean isAlone = !found.stream()
                    .allMatch(item -> followed.containsAll(item.schedule().days()));
            var codes = Missing.when(isAlone, "NOTHING_FOLLOWS")
                    .and(patient != null && patient.screening() == null, "SCREENING_INCOMPLETE")
                    .and(found.stream().anyMatch(item -> isBlank(item.rationale())), "RATIONALE_MISSING")
                    .codes();
            return codes.isEmpty() && patient == null
                    ? Outcome.NOT_ASKED
                    : codes.isEmpty() ? Outcome.PASSED : Outcome.brokenBy(found, codes);
        };
    }

    /// B-COMP-06.
    static Check cleared(RuleRow row) {
        var outcomes = row.listed("outcomes");
        var consents = row.listed("consent");
        return composition -> {
            var patient = composition.patient();
            if (patient == null) {
                return composition.isLicensed() ? Outcome.NOT_ASKED : Outcome.brokenFor(List.of("NOT_LICENSED"));
            }
            return Outcome.brokenFor(Missing.when(isOpen(patient.screening(), outcomes), "RED_FLAGS_NOT_CLEARED")
                    .and(patient.screening() == null, "SCREENING_MISSING")
                    .and(!patient.consents().containsAll(consents), "CONSENT_MISSING")
                    .and(!composition.isLicensed(), "NOT_LICENSED")
                    .codes());
        };
    }

    private static boolean isOpen(@Nullable Screening screening, Set<String> outcomes) {
        return screening != null && !screening.settled() && outcomes.contains(screening.outcome());
    }

    /// B-MNT-01.
    static Check maintains(RuleRow row) {
        var core = row.listed("core");
        var stabilisation = row.listed("stabilisation");
        var endurance = row.listed("endurance");
        var impact = row.listed("impact");
        int days = row.figure("daysAWeek");
        return composition -> {
            if (composition.isTreatment()) {
                return Outcome.PASSED;
            }
            boolean hasEndurance = composition
                    .of(endurance)
                    .anyMatch(item -> impact.contains(item.snapshot().impact()));
            return Outcome.brokenFor(Missing.when(!composition.hasAny(core), "CORE")
                    .and(!composition.hasAny(stabilisation), "DYNAMIC_STABILISATION")
                    .and(!hasEndurance, "LOW_IMPACT_AEROBIC")
                    .and(SessionMinutes.byDay(composition.items()).size() < days, "DAYS_A_WEEK")
                    .codes());
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
