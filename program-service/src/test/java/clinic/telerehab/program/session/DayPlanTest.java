package clinic.telerehab.program.session;

import static clinic.telerehab.program.session.Refs.START;
import static clinic.telerehab.program.session.Refs.dose;
import static clinic.telerehab.program.session.Refs.hold;
import static clinic.telerehab.program.session.Refs.item;
import static clinic.telerehab.program.session.Refs.program;
import static clinic.telerehab.program.session.Refs.revision;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayPlanTest {
    private static final Set<String> KEPT = Set.of("WALK");

    private final ProgramItem walk = item("WALK", dose(null, null, null, 20), DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    private final ProgramItem birdDog = item("BIRD-DOG-1", dose(3, 8, null, null), DayOfWeek.MONDAY);
    private final LocalDate monday = START;
    private final LocalDate thursday = START.plusDays(3);

    @Test
    void plansWhatIsScheduledOnTheDayOfTheWeek() {
        ProgramRef program = program(List.of(revision(1, START, walk, birdDog)));

        assertThat(DayPlan.of(program, monday, KEPT))
                .contains(new DayPlan(1, List.of(walk.itemId(), birdDog.itemId()), PlannedStatus.PLANNED));
        assertThat(DayPlan.of(program, thursday, KEPT))
                .contains(new DayPlan(1, List.of(walk.itemId()), PlannedStatus.PLANNED));
        assertThat(DayPlan.of(program, monday.plusDays(1), KEPT)).isEmpty();
    }

    @Test
    void plansNothingBeforeTheProgramBegins() {
        ProgramRef program = program(List.of(revision(1, START, walk)));

        assertThat(DayPlan.of(program, START.minusDays(7), KEPT)).isEmpty();
    }

    @Test
    void followsTheRevisionThatHoldsOnTheDay() {
        LocalDate change = START.plusDays(7);
        ProgramRef program = program(List.of(revision(1, START, walk), revision(2, change, birdDog)));

        assertThat(DayPlan.of(program, monday, KEPT)).map(DayPlan::revision).contains(1);
        assertThat(DayPlan.of(program, change, KEPT))
                .contains(new DayPlan(2, List.of(birdDog.itemId()), PlannedStatus.PLANNED));
    }

    @Test
    void leavesOutWhatIsPaused() {
        ProgramRef program = program(List.of(revision(1, START, walk, birdDog.pause())));

        assertThat(DayPlan.of(program, monday, KEPT)).map(DayPlan::itemIds).contains(List.of(walk.itemId()));
    }

    @Test
    void excusesHeldDaysAndKeepsWalking() {
        ProgramRef program =
                program(List.of(revision(1, START, walk, birdDog)), hold(monday, monday.plusDays(2), true));

        assertThat(DayPlan.of(program, monday, KEPT))
                .contains(new DayPlan(1, List.of(walk.itemId()), PlannedStatus.EXCUSED));
        assertThat(DayPlan.of(program, thursday, KEPT)).map(DayPlan::status).contains(PlannedStatus.PLANNED);
    }

    @Test
    void keepsNothingWhenTheHoldDoesNot() {
        ProgramRef program =
                program(List.of(revision(1, START, walk, birdDog)), hold(monday, monday.plusDays(2), false));

        assertThat(DayPlan.of(program, monday, KEPT)).contains(new DayPlan(1, List.of(), PlannedStatus.EXCUSED));
    }

    @Property
    void neverPlansAnItemOnADayItIsNotScheduledFor(@ForAll @IntRange(max = 400) int offset) {
        ProgramRef program = program(List.of(revision(1, START, walk, birdDog)));
        LocalDate day = START.plusDays(offset);

        boolean isPlanned = DayPlan.of(program, day, KEPT).isPresent();

        assertThat(isPlanned)
                .isEqualTo(walk.schedule().days().contains(day.getDayOfWeek())
                        || birdDog.schedule().days().contains(day.getDayOfWeek()));
    }
}
