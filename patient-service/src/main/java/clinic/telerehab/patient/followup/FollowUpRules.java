package clinic.telerehab.patient.followup;

import org.jspecify.annotations.Nullable;

/// The numbers of follow-up, from a data file.
///
/// @param approvedBy the clinician who signed them off; null until then
/// @param missedAfterDays how long answers are waited for
/// @param painFreeAtMost pain 0 to 10 that still counts as none
/// @param painFreeDays without pain before new pain is a recurrence
/// @param relapseAtLeast pain 0 to 10 from which on it is one
/// @param relapseOverDays how long it has to last
/// @param flareRise by how much pain exceeds that at discharge in a flare
/// @param flareDays in a row on which it does
record FollowUpRules(
        int version,
        String source,
        @Nullable String approvedBy,
        int missedAfterDays,
        int painFreeAtMost,
        int painFreeDays,
        int relapseAtLeast,
        int relapseOverDays,
        int flareRise,
        int flareDays) {

    FollowUpRules {
        refuseUnless(painFreeAtMost < relapseAtLeast, "pain that counts as none is below that of a relapse");
        refuseUnless(
                missedAfterDays > 0 && painFreeDays > 0 && relapseOverDays > 0 && flareRise > 0 && flareDays > 0,
                "times and rises are positive");
    }

    private static void refuseUnless(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("follow-up rules: " + rule);
        }
    }
}
