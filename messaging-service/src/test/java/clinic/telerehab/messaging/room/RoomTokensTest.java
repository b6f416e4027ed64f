package clinic.telerehab.messaging.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import clinic.telerehab.kit.problem.DomainProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How the secret is replaced while two replicas with different settings run: nobody is put out of a room by it.
class RoomTokensTest {
    private static final String OLD = "the-secret-of-the-last-half-year";
    private static final String NEW = "the-secret-of-the-next-half-year";
    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID GUEST = UUID.randomUUID();

    private record Settings(String secret, Optional<String> acceptedSecret) implements RoomConfig {
        @Override
        public Duration tokenValid() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration opensBefore() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration closesAfter() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration checkEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Turn turn() {
            throw new UnsupportedOperationException();
        }
    }

    private static RoomTokens tokens(String secret, String accepted) {
        return new RoomTokens(
                new Settings(secret, Optional.of(accepted).filter(one -> !one.isEmpty())), Clock.systemUTC());
    }

    /// The steps of docs/operations/rotate.md; at any moment replicas of two neighbours run.
    private static final List<RoomTokens> STEPS =
            List.of(tokens(OLD, ""), tokens(OLD, NEW), tokens(NEW, OLD), tokens(NEW, ""));

    @Test
    void takesAtEachStepWhatTheStepBesideItSigned() {
        for (int step = 1; step < STEPS.size(); step++) {
            RoomTokens before = STEPS.get(step - 1);
            RoomTokens after = STEPS.get(step);

            assertThat(after.participant(ROOM, before.sign(ROOM, "lead"))).isEqualTo("lead");
            assertThat(before.participant(ROOM, after.sign(ROOM, "lead"))).isEqualTo("lead");
            assertThat(after.guestHashes(before.guestLink(GUEST))).contains(before.guestHash(before.guestLink(GUEST)));
        }
    }

    @Test
    void refusesAtTheEndWhatWasSignedBeforeTheBeginning() {
        String token = STEPS.getFirst().sign(ROOM, "lead");

        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> STEPS.getLast().participant(ROOM, token));
    }

    @Test
    void givesARepeatedRequestTheLinkThatWasGivenBefore() {
        RoomTokens before = STEPS.getFirst();
        String link = before.guestLink(GUEST);

        assertThat(STEPS.get(2).guestLink(GUEST, before.guestHash(link))).isEqualTo(link);
    }

    @Test
    void takesNoShortSecret() {
        assertThatIllegalStateException().isThrownBy(() -> tokens(OLD, "short"));
    }
}
