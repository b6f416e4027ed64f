package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.RuleRow.Effect;
import java.util.List;
import java.util.UUID;

/// A rule that a program breaks.
///
/// @param messageKey of the sentence that tells it
/// @param items those it is about; none when it is about the whole
/// @param codes what exactly is missing or in the way
record Finding(String ruleId, Effect effect, String messageKey, List<UUID> items, List<String> codes) {
    static Finding of(RuleRow row, Outcome outcome) {
        return new Finding(row.id(), row.effect(), row.messageKey(), outcome.items(), outcome.codes());
    }

    boolean needsReason() {
        return effect == Effect.WARN_WITH_REASON;
    }
}
