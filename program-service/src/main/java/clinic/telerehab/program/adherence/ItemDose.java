package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.util.UUID;

/// How much of one item was prescribed for a session, and how much was done.
///
/// @param prescribed in the item's own unit, more than 0
/// @param done in the same unit, 0 when it was left out
/// @param timeContingent whether the patient is to do neither less nor more
/// @param stretching whether it is a stretch
record ItemDose(UUID itemId, Unit unit, double prescribed, double done, boolean timeContingent, boolean stretching) {

    ItemDose {
        if (!(prescribed > 0) || !(done >= 0)) {
            throw new IllegalArgumentException("an item has a dose, and no less than nothing is done of it");
        }
    }

    /// What counts: doing more than was asked never hides what was left out elsewhere.
    double capped() {
        return Math.min(done, prescribed);
    }

    /// How many times the prescribed amount was done.
    double times() {
        return done / prescribed;
    }
}
