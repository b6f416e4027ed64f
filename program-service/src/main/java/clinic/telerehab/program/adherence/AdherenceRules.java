package clinic.telerehab.program.adherence;

/// The figures of the adherence rules, from `rules/adherence.v1.json`, where each has its rule, its source and who
/// approved it. What a clinic may set for itself is not here.
record AdherenceRules(
        int shortDays,
        int days,
        int longDays,
        double weekMetFrom,
        double extraFrom,
        int nudgeMisses,
        int nudgeInactiveHours,
        double overdoseAbove,
        int plateauAdherence,
        int plateauWeeks,
        int flareRise,
        int flareDays,
        int flareBaselineDays,
        int flareBaselineReadings,
        int relapsePain,
        int relapseDays,
        int painFreeDays,
        int painFreeAtMost) {

    private static final int DAY = 24;

    /// @throws IllegalArgumentException naming the first rule whose figures contradict each other
    AdherenceRules checked() {
        checkReckoning();
        checkSignals();
        checkPain();
        return this;
    }

    private void checkReckoning() {
        refuseUnless(0 < shortDays && shortDays < days && days < longDays, "ADH-WINDOW");
        refuseUnless(0 < weekMetFrom && weekMetFrom <= 1 && 0 < extraFrom, "ADH-PERSISTENCE");
    }

    private void checkSignals() {
        refuseUnless(nudgeMisses > 0, "NUDGE-MISSED");
        refuseUnless(nudgeInactiveHours >= DAY, "NUDGE-INACTIVE");
        refuseUnless(overdoseAbove >= 1, "A-OVERDOSE");
        refuseUnless(plateauWeeks > 0 && 0 < plateauAdherence && plateauAdherence <= 100, "A-PLATEAU");
    }

    private void checkPain() {
        refuseUnless(flareRise > 0 && flareDays > 0 && flareBaselineDays > 0 && flareBaselineReadings > 0, "A-FLARE");
        refuseUnless(painFreeAtMost < relapsePain && relapseDays > 0 && painFreeDays > 0, "A-RELAPSE");
    }

    /// Days that are over make whole days of the hours.
    int nudgeInactiveDays() {
        return Math.ceilDiv(nudgeInactiveHours, DAY);
    }

    private static void refuseUnless(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("the figures of %s contradict each other".formatted(rule));
        }
    }
}
