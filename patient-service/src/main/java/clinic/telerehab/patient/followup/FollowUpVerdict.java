package clinic.telerehab.patient.followup;

import clinic.telerehab.patient.followup.PainCourse.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the answers of one follow-up mean, beside those before it. Pure.
final class FollowUpVerdict {
    private final FollowUpRules rules;
    private final PainCourse course;

    FollowUpVerdict(FollowUpRules rules) {
        this.rules = rules;
        this.course = new PainCourse(rules);
    }

    /// @param baseline pain at discharge
    /// @param earlier pain at discharge and at the follow-ups before
    /// @param today when the answers are given
    Verdict of(FollowUpAnswers answers, int baseline, Collection<Reading> earlier, LocalDate today) {
        Integer pain = answers.nprsBack();
        if (pain == null) {
            return Verdict.NO_DATA;
        }
        if (isRecurrence(answers, pain, earlier, today)) {
            // The patient is asked whether it limits them; only a no speaks against a relapse.
            return Boolean.FALSE.equals(answers.activityLimiting()) ? Verdict.FLARE : Verdict.RELAPSE_SUSPECTED;
        }
        return pain >= baseline + rules.flareRise() ? Verdict.FLARE : Verdict.STABLE;
    }

    /// Asked for is pain that lasted, so one answer stands for readings a day apart.
    private boolean isRecurrence(FollowUpAnswers answers, int pain, Collection<Reading> earlier, LocalDate today) {
        Integer painFree = answers.painFreeDays();
        boolean cameBack = painFree != null && painFree >= rules.painFreeDays();
        if (pain >= rules.relapseAtLeast() && cameBack) {
            return true;
        }
        List<Reading> all = new ArrayList<>(earlier);
        all.add(new Reading(today, pain));
        return course.verdict(all, 0) == Verdict.RELAPSE_SUSPECTED;
    }
}
