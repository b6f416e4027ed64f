package clinic.telerehab.program.session;

import static clinic.telerehab.program.session.Refs.START;
import static clinic.telerehab.program.session.Refs.dose;
import static clinic.telerehab.program.session.Refs.item;
import static clinic.telerehab.program.session.Refs.program;
import static clinic.telerehab.program.session.Refs.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final LocalDate CHANGE = START.plusDays(9);

    private final ProgramItem old = item("WALK", dose(null, null, null, 20), DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private final ProgramItem young = item("BIRD-DOG-1", dose(3, 8, null, null), DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private final ProgramRef program = program(List.of(revision(1, START, old), revision(2, CHANGE, young)));

    @Test
    void isForThePlanOfTheSameDay() {
        assertThat(followed(START, null, null, old, START)).isEqualTo(new Followed(1, START));
    }

    @Test
    void makesUpForADayShortlyBeforeThatNothingWasDoneOn() {
        assertThat(followed(START.plusDays(1), null, null, old, START)).isEqualTo(new Followed(1, START));
    }

    @Test
    void isBeyondThePlanWithoutADayToMakeUpFor() {
        assertThat(followed(START.plusDays(1), null, null, old)).isEqualTo(new Followed(1, null));
    }

    @Test
    void takesTheDayThatIsNamedOverTheSameDay() {
        LocalDate wednesday = START.plusDays(2);

        assertThat(followed(wednesday, START, null, old, START, wednesday)).isEqualTo(new Followed(1, START));
    }

    @Test
    void staysWithTheDayOfAnEarlierSave() {
        LocalDate wednesday = START.plusDays(2);

        assertThat(followed(wednesday, null, START, old, START, wednesday)).isEqualTo(new Followed(1, START));
    }

    @Test
    void refusesADayThatThePlanDoesNotHave() {
        assertThatThrownBy(() -> followed(START, START.minusDays(1), null, old, START))
                .isInstanceOf(DomainProblem.class)
                .hasMessage("planned-day-unknown");
    }

    @Test
    void followsTheRevisionOfTheDay_INV_S5() {
        assertThat(followed(CHANGE, null, null, young)).isEqualTo(new Followed(2, null));
        assertThat(followed(CHANGE.minusDays(1), null, null, old)).isEqualTo(new Followed(1, null));
    }

    @Test
    void takesTheRevisionBeforeOnTheDayOfAChangeThatTheAppHasNotHeardOf_INV_S5() {
        assertThat(followed(CHANGE, null, null, old)).isEqualTo(new Followed(1, null));
    }

    @Test
    void refusesAnItemThatIsGone_INV_S5() {
        assertThatThrownBy(() -> followed(CHANGE.plusDays(1), null, null, old))
                .isInstanceOf(DomainProblem.class)
                .hasMessage("item-unknown");
    }

    @Test
    void refusesADayBeforeTheProgramBegins() {
        assertThatThrownBy(() -> followed(START.minusDays(1), null, null, old))
                .isInstanceOf(DomainProblem.class)
                .hasMessage("program-not-active");
    }

    private Followed followed(
            LocalDate day,
            @Nullable LocalDate named,
            @Nullable LocalDate before,
            ProgramItem done,
            LocalDate... planned) {
        var item = new DoneItem(done.itemId(), 1, 1, null, 20, null, null, null, null, null, null);
        var request = new LogSessionRequest(
                program.id(),
                day,
                named,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                List.of(item),
                null,
                null);
        return Followed.of(
                program,
                request,
                before,
                Stream.of(planned)
                        .map(one -> PlannedSession.of(
                                program, one, DayPlan.of(program, one, Set.of()).orElseThrow()))
                        .toList());
    }
}
