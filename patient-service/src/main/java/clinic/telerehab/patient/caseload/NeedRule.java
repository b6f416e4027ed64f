package clinic.telerehab.patient.caseload;

import clinic.telerehab.patient.caseload.NeedReason.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The need score of api.md 6. Pure.
final class NeedRule {
    private static final Duration MESSAGE_WAITS = Duration.ofHours(24);

    private final Map<String, Integer> thresholds;
    private final Duration clipWaits;
    private final Duration proposalWaits;

    /// @param thresholds the clinic's figures: points per reason, and how long what may wait
    NeedRule(Map<String, Integer> thresholds) {
        this.thresholds = Map.copyOf(thresholds);
        this.clipWaits = Duration.ofHours(figure("clipWaitingHours"));
        this.proposalWaits = Duration.ofDays(figure("proposalWaitingDays"));
    }

    Need of(NeedFacts facts, Instant now) {
        List<NeedReason> reasons = new ArrayList<>();
        add(reasons, Code.CRITICAL_ALERT, facts.critical());
        add(reasons, Code.HIGH_ALERT, facts.high());
        add(reasons, Code.MEDIUM_ALERT, facts.medium());
        add(reasons, Code.LOW_ALERT, facts.low());
        add(reasons, Code.ADHERENCE_RED, Objects.equals(facts.band(), "RED") ? 1 : 0);
        add(reasons, Code.ADHERENCE_AMBER, Objects.equals(facts.band(), "AMBER") ? 1 : 0);
        add(reasons, Code.UNREAD_MESSAGE, hasPassed(after(facts.oldestUnreadAt(), MESSAGE_WAITS), now));
        add(reasons, Code.PROPOSAL_WAITING, hasPassed(after(facts.oldestProposalAt(), proposalWaits), now));
        add(reasons, Code.CLIP_WAITING, hasPassed(after(facts.oldestClipAt(), clipWaits), now));
        add(reasons, Code.ASSESSMENT_OVERDUE, facts.overdueAt() == null ? 0 : 1);
        return new Need(reasons.stream().mapToInt(NeedReason::points).sum(), reasons, changesAt(facts, now));
    }

    /// What a section adds whose owner is not heard.
    NeedReason unknown(int sections) {
        return reason(Code.SECTION_UNKNOWN, sections);
    }

    private void add(List<NeedReason> reasons, Code code, int count) {
        if (count > 0) {
            reasons.add(reason(code, count));
        }
    }

    private NeedReason reason(Code code, int count) {
        return new NeedReason(code, count, count * figure(code.threshold()));
    }

    private int figure(String name) {
        return Objects.requireNonNull(thresholds.get(name), name);
    }

    private @Nullable Instant changesAt(NeedFacts facts, Instant now) {
        return Stream.of(
                        after(facts.oldestUnreadAt(), MESSAGE_WAITS),
                        after(facts.oldestProposalAt(), proposalWaits),
                        after(facts.oldestClipAt(), clipWaits),
                        facts.nextOverdueAt())
                .filter(Objects::nonNull)
                .filter(time -> time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant after(@Nullable Instant since, Duration waits) {
        return since == null ? null : since.plus(waits);
    }

    private static int hasPassed(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now) ? 1 : 0;
    }
}
