package clinic.telerehab.patient.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.assessment.Schedule.Anchor;
import clinic.telerehab.patient.assessment.Schedule.FollowUpSet;
import clinic.telerehab.patient.assessment.Schedule.Planned;
import clinic.telerehab.patient.instrument.InstrumentFixture;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static final List<FollowUpSet> FROM_THE_FIRST =
            List.of(new FollowUpSet(1, Period.ofDays(14), List.of("EVS")));

    private final OutcomeFiles files = new OutcomeFiles(InstrumentFixture.shipped());

    @Test
    void asksForPainEveryWeekAndForFunctionAtSixWeeks() {
        List<Planned> planned = files.schedule().plannedFrom(Anchor.ACTIVATED, START);

        assertThat(planned)
                .filteredOn(each ->
                        each.instrument().equals("NPRS_BACK") && each.occasion().equals("INTERIM"))
                .hasSize(26)
                .extracting(Planned::dueFrom)
                .startsWith(Instant.parse("2026-03-08T10:00:00Z"), Instant.parse("2026-03-15T10:00:00Z"));
        assertThat(planned)
                .filteredOn(each -> each.key().startsWith("SIX_WEEKS"))
                .extracting(Planned::instrument, Planned::dueFrom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PSFS", Instant.parse("2026-04-12T10:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple("RMDQ24", Instant.parse("2026-04-12T10:00:00Z")));
    }

    @Test
    void followsUpAtTheMonthsOfTheClinicWithTheSetOfThatTime() {
        List<Planned> planned = files.schedule().followUps(List.of(2, 18), START);

        assertThat(planned)
                .filteredOn(each -> each.occasion().equals("FOLLOW_UP_2"))
                .extracting(Planned::instrument)
                .containsExactly("NPRS_BACK", "NPRS_LEG", "PSFS");
        assertThat(planned)
                .filteredOn(each -> each.occasion().equals("FOLLOW_UP_18"))
                .extracting(Planned::instrument)
                .contains("RMDQ24", "EVS");
        assertThat(planned)
                .extracting(Planned::dueFrom)
                .containsOnly(Instant.parse("2026-05-01T10:00:00Z"), Instant.parse("2027-09-01T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void plansEachThingOnce(Anchor anchor) {
        assertThat(files.schedule().plannedFrom(anchor, START))
                .extracting(Planned::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void opensEachWindowBeforeItCloses(Anchor anchor) {
        assertThat(files.schedule().plannedFrom(anchor, START))
                .allMatch(planned -> planned.dueFrom().isBefore(planned.dueUntil()));
    }

    @Test
    void refusesAScheduleThatNobodyCanKeep() {
        var entry = new Schedule.Entry(
                "X", Anchor.OPENED, "SOMETIME", Period.ofMonths(1), Period.ofDays(1), null, null, List.of("NONE"));

        assertThat(OutcomeFiles.faults(
                        new Schedule(1, "", null, List.of(entry), FROM_THE_FIRST), InstrumentFixture.shipped()))
                .containsExactlyInAnyOrder(
                        "X: NONE is no instrument", "X: SOMETIME is no occasion", "X: a time is not in days");
    }

    @Test
    void refusesFollowUpsThatLeaveAMonthWithoutASet() {
        var late = new FollowUpSet(3, Period.ofMonths(1), List.of("NONE"));

        assertThat(OutcomeFiles.faults(
                        new Schedule(1, "", null, List.of(), List.of(late)), InstrumentFixture.shipped()))
                .containsExactlyInAnyOrder(
                        "followUps: do not rise from month 1",
                        "followUps from month 3: NONE is no instrument",
                        "followUps from month 3: a time is not in days");
    }

    @Test
    void refusesAnAlertOnABandThatIsNotThere() {
        var rule = new OutcomeAlerts.Rule("A-X", Alert.Severity.HIGH, false, Map.of("PHQ2", "SAD"));

        assertThat(OutcomeFiles.faults(new OutcomeAlerts(1, "", null, List.of(rule)), InstrumentFixture.shipped()))
                .containsExactly("A-X: PHQ2 has no band SAD");
    }
}
