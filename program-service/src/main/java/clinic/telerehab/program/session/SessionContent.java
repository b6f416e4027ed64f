package clinic.telerehab.program.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a session consisted of, kept as it was reported.
record SessionContent(
        @Nullable PreCheck preCheck,
        List<DoneItem> items,
        @Nullable AfterPain post,
        @Nullable AfterPain nextMorning,
        @Nullable String comment) {
    SessionContent {
        items = List.copyOf(items);
    }

    static SessionContent of(LogSessionRequest request) {
        return new SessionContent(request.preCheck(), request.items(), request.post(), null, request.comment());
    }

    static boolean tellsEachOnce(@Nullable List<DoneItem> items) {
        return items == null
                || items.stream()
                                .filter(Objects::nonNull)
                                .map(DoneItem::itemId)
                                .distinct()
                                .count()
                        == items.size();
    }

    /// What is known after a later save: the later word on each part, and the earlier where the later has none.
    SessionContent with(SessionContent later) {
        Map<UUID, DoneItem> merged = new LinkedHashMap<>();
        items.forEach(item -> merged.put(item.itemId(), item));
        later.items().forEach(item -> merged.put(item.itemId(), item));
        return new SessionContent(
                later.preCheck == null ? preCheck : later.preCheck,
                List.copyOf(merged.values()),
                later.post == null ? post : later.post,
                nextMorning,
                later.comment == null ? comment : later.comment);
    }

    /// INV-S4: of a session that was stopped before it began nothing counts but why.
    SessionContent stopped() {
        return new SessionContent(preCheck, List.of(), null, null, comment);
    }

    SessionContent amended(AmendSessionRequest request) {
        return new SessionContent(
                screened(request.preCheck()), request.items(), request.post(), nextMorning, request.comment());
    }

    SessionContent onTheMorningAfter(AfterPain morning) {
        return new SessionContent(preCheck, items, post, morning, comment);
    }

    private @Nullable PreCheck screened(@Nullable PreCheck amended) {
        var answers = preCheck == null ? null : preCheck.redFlags();
        return amended == null
                ? answers == null ? null : new PreCheck(null, null, null, null, answers)
                : new PreCheck(amended.back(), amended.leg(), amended.belowKnee(), amended.confidence(), answers);
    }

    /// The highest pain reported before, during or after the session, 0 to 10; empty when none was reported.
    OptionalInt maxPain() {
        Stream<@Nullable Integer> before =
                preCheck == null ? Stream.empty() : Stream.of(preCheck.back(), preCheck.leg());
        Stream<@Nullable Integer> during = items.stream().map(DoneItem::painDuring);
        Stream<@Nullable Integer> after = Stream.of(post, nextMorning).flatMap(SessionContent::values);
        return Stream.of(before, during, after)
                .flatMap(pain -> pain)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    private static Stream<@Nullable Integer> values(@Nullable AfterPain pain) {
        return pain == null ? Stream.empty() : Stream.of(pain.back(), pain.leg());
    }

    /// Whether pain went down the leg: it rose there by so much, or is newly felt below the knee.
    /// A number that was not told before is not taken for 0.
    boolean isPeripheral(int legRise) {
        return Stream.of(post, nextMorning)
                .filter(Objects::nonNull)
                .anyMatch(after -> hasRisenInLeg(after, legRise) || isNewlyBelowKnee(after));
    }

    private boolean hasRisenInLeg(AfterPain after, int rise) {
        Integer before = preCheck == null ? null : preCheck.leg();
        Integer then = after.leg();
        return before != null && then != null && then >= before + rise;
    }

    private boolean isNewlyBelowKnee(AfterPain after) {
        return BelowKnee.isNew(preCheck == null ? null : preCheck.belowKnee(), after.belowKnee());
    }
}
