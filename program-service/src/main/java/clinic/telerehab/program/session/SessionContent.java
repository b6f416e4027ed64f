package clinic.telerehab.program.session;

import clinic.telerehab.program.session.LogSessionRequest.Item;
import clinic.telerehab.program.session.LogSessionRequest.Pain;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a session consisted of, kept as it was reported.
record SessionContent(
        @Nullable Pain preCheck,
        List<Item> items,
        @Nullable Pain post,
        @Nullable String comment) {

    static SessionContent of(LogSessionRequest request) {
        return new SessionContent(request.preCheck(), request.items(), request.post(), request.comment());
    }

    /// The highest pain reported anywhere in the session, 0 to 10; empty when none was reported.
    OptionalInt maxPain() {
        return Stream.concat(
                        Stream.of(preCheck, post).flatMap(SessionContent::values),
                        items.stream().map(Item::painDuring))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    private static Stream<@Nullable Integer> values(@Nullable Pain pain) {
        return pain == null ? Stream.empty() : Stream.of(pain.back(), pain.leg());
    }
}
