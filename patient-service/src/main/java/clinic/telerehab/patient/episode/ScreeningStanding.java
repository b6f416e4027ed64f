package clinic.telerehab.patient.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the red-flag screening found last, and which of its flags a clinician has looked at.
@Embeddable
class ScreeningStanding {
    @Enumerated(EnumType.STRING)
    @Column(name = "screening")
    private @Nullable ScreeningOutcome outcome;

    @Column(name = "raised_flags", nullable = false)
    @Convert(converter = FlagsConverter.class)
    private List<String> raisedFlags = List.of();

    @Column(name = "cleared_flags", nullable = false)
    @Convert(converter = FlagsConverter.class)
    private List<String> clearedFlags = List.of();

    /// @return true when a clinician has to look at something that was not there before
    boolean take(ScreeningOutcome found, List<String> flags) {
        boolean isNew = !flags.equals(raisedFlags);
        outcome = found;
        raisedFlags = List.copyOf(flags);
        return isNew && mustWait();
    }

    /// A clinician has looked at the flags that are raised now; others that are raised later are not cleared by this.
    void clear() {
        clearedFlags = raisedFlags;
    }

    void acknowledgeCaution() {
        if (outcome == ScreeningOutcome.CAUTION) {
            clear();
        }
    }

    /// True while care must wait for a clinician.
    boolean mustWait() {
        return outcome != null && outcome.blocks() && !isSettled();
    }

    /// True when nobody has to look (again).
    boolean isSettled() {
        return outcome != null && clearedFlags.containsAll(raisedFlags);
    }

    EpisodeView.ScreeningView view() {
        return new EpisodeView.ScreeningView(outcome, raisedFlags, isSettled());
    }
}
