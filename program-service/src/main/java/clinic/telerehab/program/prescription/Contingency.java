package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What decides about more or less of an item: how it feels, or the quota that was set beforehand (clinical.md 3.4).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contingency(Mode mode, @Nullable QuotaPlan quotaPlan) {
    public static final Contingency SYMPTOM_GUIDED = new Contingency(Mode.SYMPTOM_GUIDED, null);

    /// The two ways.
    public enum Mode {
        SYMPTOM_GUIDED,
        TIME_CONTINGENT
    }

    /// Whether it asks for the same, however far that got.
    boolean isSamePlanAs(Contingency other) {
        var mine = quotaPlan;
        var others = other.quotaPlan;
        if (mine == null || others == null) {
            return mode == other.mode && mine == others;
        }
        return mode == other.mode
                && mine.baselineSessions() == others.baselineSessions()
                && mine.target() == others.target()
                && mine.sessions() == others.sessions();
    }

    public boolean followsQuota() {
        return mode == Mode.TIME_CONTINGENT;
    }
}
