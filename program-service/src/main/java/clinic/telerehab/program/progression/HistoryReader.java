package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.progression.SessionFacts.Done;
import clinic.telerehab.program.session.AfterPain;
import clinic.telerehab.program.session.DoneItem;
import clinic.telerehab.program.session.PreCheck;
import clinic.telerehab.program.session.SessionRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from sessions what progression looks at. Pure.
final class HistoryReader {
    private static final String YES = "YES";
    private static final String INJURY = "RF11";

    private HistoryReader() {}

    /// The sessions that contain the item.
    static List<SessionFacts> of(UUID itemId, ProgramRef program, List<SessionRef> sessions) {
        return sessions.stream()
                .flatMap(session -> read(itemId, program, session).stream())
                .toList();
    }

    private static Optional<SessionFacts> read(UUID itemId, ProgramRef program, SessionRef session) {
        return done(itemId, session)
                .flatMap(done -> dose(itemId, program, session)
                        .map(dose -> facts(
                                session,
                                new Done(done.fractionOf(dose), done.amount(dose), done.painDuring(), done.effort()))));
    }

    private static Optional<DoneItem> done(UUID itemId, SessionRef session) {
        return session.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst();
    }

    private static Optional<Dose> dose(UUID itemId, ProgramRef program, SessionRef session) {
        return program.revision(session.revision())
                .flatMap(revision -> revision.item(itemId))
                .map(ProgramItem::dose);
    }

    private static SessionFacts facts(SessionRef session, Done done) {
        PreCheck check = session.preCheck();
        Map<String, String> flags =
                check == null || check.redFlags() == null ? Map.of() : Objects.requireNonNull(check.redFlags());
        Pain before = check == null ? Pain.UNKNOWN : new Pain(check.back(), check.leg(), check.belowKnee());
        return new SessionFacts(
                session.id(),
                session.revision(),
                session.localDate(),
                session.startedAt(),
                flags.containsValue(YES) ? Screen.EMERGENCY : Screen.CLEAR,
                YES.equals(flags.get(INJURY)),
                before,
                pain(session.post()),
                pain(session.nextMorning()),
                done);
    }

    private static Pain pain(@Nullable AfterPain pain) {
        return pain == null ? Pain.UNKNOWN : new Pain(pain.back(), pain.leg(), pain.belowKnee());
    }

    /// The items of a session, done or skipped.
    static Stream<UUID> items(SessionRef session) {
        return session.items().stream().map(DoneItem::itemId);
    }
}
